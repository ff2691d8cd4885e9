/** What can be told from how something is drawn, in a file of its own. */
export { isDraggedAlong, isFilledAlong, makeSlider } from "./dragged";
export { shapeIn } from "./shapes";
export { boxIn, isSmall } from "./small";

const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,td,th,dt,dd,figcaption,blockquote,summary,label";

/** One sentence of the page, and where it stands. */
export interface Passage {
  readonly text: string;
  readonly language: string;
  readonly range: Range;
}

/** What is to be read: what is selected, else the page's main part, in the order of the page. */
export function passagesOf(): Passage[] {
  const selection = getSelection();
  const chosen = selection?.rangeCount && selection.toString().trim() ? selection.getRangeAt(0) : undefined;
  const main = chosen ? document.body : (document.querySelector("main,[role=main],article") ?? document.body);
  return [...textsIn(main)]
    .map((block) => (chosen ? block.filter((text) => chosen.intersectsNode(text)) : block))
    .flatMap((block) => sentencesOf(block, chosen));
}

/** The texts that are seen, block by block. */
function* textsIn(main: Element): Iterable<Text[]> {
  const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let block: Text[] = [];
  let place: Element | null | undefined;
  while (walk.nextNode()) {
    const text = walk.currentNode as Text;
    const parent = text.parentElement;
    if (!text.data.trim() || !parent || parent.closest("script,style,noscript,textarea,select")) continue;
    if (parent.checkVisibility?.({ visibilityProperty: true }) === false) continue;
    const around = parent.closest(BLOCKS) ?? parent;
    if (around !== place && block.length) yield block;
    if (around !== place) block = [];
    place = around;
    block.push(text);
  }
  if (block.length) yield block;
}

function sentencesOf(block: readonly Text[], chosen: Range | undefined): Passage[] {
  const whole = block.map(({ data }) => data).join("");
  const language = block[0]?.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
  return pieces(whole, language)
    .map(([start, end]) => ({ text: whole.slice(start, end), range: rangeOf(block, start, end) }))
    .map(({ text, range }) => (chosen ? { text: within(range, chosen), range } : { text, range }))
    .map(({ text, range }) => ({ text: text.replace(/\s+/g, " ").trim(), language, range }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Where each sentence begins and ends, as the language has it. */
function pieces(text: string, language: string): [number, number][] {
  if (!("Segmenter" in Intl)) return [[0, text.length]];
  const tag = known(language);
  return [...new Intl.Segmenter(tag, { granularity: "sentence" }).segment(text)].map(({ index, segment }) => [
    index,
    index + segment.length,
  ]);
}

/** A tag that the browser can read; a page may have any text there. */
function known(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}

function rangeOf(block: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const text of block) {
    const after = before + text.length;
    if (start >= before && start < after) range.setStart(text, start - before);
    if (end > before && end <= after) range.setEnd(text, end - before);
    before = after;
  }
  return range;
}

/** Only what is selected of a sentence; narrows its range too. */
function within(range: Range, chosen: Range): string {
  if (range.compareBoundaryPoints(Range.START_TO_START, chosen) < 0)
    range.setStart(chosen.startContainer, chosen.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, chosen) > 0) range.setEnd(chosen.endContainer, chosen.endOffset);
  return range.toString();
}

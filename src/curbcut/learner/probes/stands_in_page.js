// Which of these selectors find something that can be seen on the page as it stands.
(selectors) => {
  const width = document.documentElement.clientWidth;
  const isSeen = (element) => {
    const box = element.getBoundingClientRect();
    return (
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      box.width >= 2 && box.height >= 2 && box.right > 0 && box.left < width && box.bottom + scrollY > 0
    );
  };
  return selectors.filter((selector) => [...document.querySelectorAll(selector)].some(isSeen));
}

// Keeps a page from sending anything as it is left: what it sends then no longer belongs to any page that could be held
// back. First of all that listens, in every frame. Nor do shared workers belong to a page: there are none.
() => {
  for (const type of ["beforeunload", "pagehide", "unload", "visibilitychange"]) {
    addEventListener(type, (event) => event.stopImmediatePropagation(), true);
  }
  delete window.SharedWorker;
}

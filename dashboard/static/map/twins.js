/* Two maps on one page look at the same ground: moving one moves the other, in the browser alone. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});

  /* The other maps of this page; a frame of another origin is none of ours. */
  function twins() {
    const found = [];
    for (let i = 0; i < window.parent.frames.length; i++) {
      try {
        const other = window.parent.frames[i];
        if (other !== window && other.sahelMap && other.sahelMap.follow) found.push(other.sahelMap);
      } catch (error) {
        continue;
      }
    }
    return found;
  }

  Sahel.Twin = function (map) {
    let following = false;
    map.on('move', () => {
      if (following || window.parent === window) return;
      twins().forEach((twin) => twin.follow(map.getCenter(), map.getZoom()));
    });
    this.follow = function (center, zoom) {
      following = true;
      map.setView(center, zoom, { animate: false });
      following = false;
    };
  };
})();

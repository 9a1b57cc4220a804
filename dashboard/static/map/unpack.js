/* What Python packed (dashboard/map/payload.py): JSON, deflated, in base64. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});

  Sahel.unpack = function (text) {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Response(stream).json();
  };
})();

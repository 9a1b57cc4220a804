/* Pictures of what is drawn again and again. A frame of the time strip draws hundreds of discs and
   names; copying a picture costs a tenth of hatching a disc or stroking a halo anew. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const MOST = 3000;
  const pictures = new Map();

  function paintNew(width, height, paint) {
    const ratio = window.devicePixelRatio || 1;
    const canvas = new OffscreenCanvas(Math.ceil(width * ratio), Math.ceil(height * ratio));
    const size = { width: canvas.width / ratio, height: canvas.height / ratio };
    const ctx = canvas.getContext('2d');
    ctx.scale(ratio, ratio);
    paint(ctx);
    return { ...size, image: canvas.transferToImageBitmap() };
  }

  /* Draws the picture called `key` with its upper left corner at x, y; paints it the first time. */
  Sahel.stamp = function (ctx, key, x, y, width, height, paint) {
    const ratio = window.devicePixelRatio || 1;
    const name = ratio + '|' + key;
    let picture = pictures.get(name);
    if (!picture) {
      if (pictures.size >= MOST) pictures.clear();
      picture = paintNew(width, height, paint);
      pictures.set(name, picture);
    }
    // On whole device pixels, else letters blur.
    const snap = (n) => Math.round(n * ratio) / ratio;
    ctx.drawImage(picture.image, snap(x), snap(y), picture.width, picture.height);
  };

  /* A name with a halo of the ground's colour. */
  Sahel.write = function (ctx, text, x, y, font, colour, ground, align) {
    const width = Sahel.width(ctx, text, font) + 8;
    const left = align === 'left' ? x - 4 : x - width / 2;
    const height = 22;
    Sahel.stamp(ctx, [text, font, colour, ground].join('|'), left, y - height / 2, width, height, (pen) => {
      pen.font = font;
      pen.textAlign = 'left';
      pen.textBaseline = 'middle';
      pen.lineJoin = 'round';
      pen.lineWidth = 3.4;
      pen.strokeStyle = ground;
      pen.strokeText(text, 4, height / 2);
      pen.fillStyle = colour;
      pen.fillText(text, 4, height / 2);
    });
  };
})();

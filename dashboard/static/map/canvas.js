/* A canvas that follows a Leaflet map, and the arithmetic between places and its pixels.
   Leaflet's own renderer does the following; we only paint. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});

  /* Web Mercator in the unit square, so that a zoom level is one multiplication. */
  Sahel.world = function (lon, lat) {
    const sine = Math.sin((lat * Math.PI) / 180);
    return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
  };

  Sahel.CanvasLayer = L.Renderer.extend({
    initialize: function (paint, options) {
      L.setOptions(this, options);
      L.stamp(this);
      this._layers = {};
      this._paint = paint;
    },
    redraw: function () {
      if (!this._waiting) this._waiting = L.Util.requestAnimFrame(this._draw, this);
    },
    /* Where a point of the map's container lies on the canvas. */
    toCanvas: function (containerPoint) {
      const point = this._map.containerPointToLayerPoint(containerPoint);
      return point.subtract(this._bounds.min);
    },
    toContainer: function (x, y) {
      return this._map.layerPointToContainerPoint(L.point(x, y).add(this._bounds.min));
    },
    view: function () {
      const size = this._bounds.getSize();
      const origin = this._map.getPixelOrigin().add(this._bounds.min);
      const scale = 256 * Math.pow(2, this._map.getZoom());
      return {
        scale, zoom: this._map.getZoom(), width: size.x, height: size.y,
        shiftX: origin.x, shiftY: origin.y,
        x: (wx) => wx * scale - origin.x,
        y: (wy) => wy * scale - origin.y,
      };
    },
    _initContainer: function () {
      this._container = document.createElement('canvas');
      this._container.setAttribute('aria-hidden', 'true');
    },
    _destroyContainer: function () {
      L.Util.cancelAnimFrame(this._waiting);
      this._waiting = null;
      this._container.remove();
      delete this._container;
    },
    getEvents: function () {
      const events = L.Renderer.prototype.getEvents.call(this);
      if (this.options.live) events.move = this._follow;
      return events;
    },
    /* While the map is dragged: names stay in sight and off the edges. */
    _follow: function () {
      if (this._map._animatingZoom || this._map._panAnim?._inProgress) return;
      if (!this._following) this._following = L.Util.requestAnimFrame(this._moved, this);
    },
    _moved: function () {
      this._following = null;
      if (this._map && !this._map._animatingZoom) this._update();
    },
    _updatePaths: function () {},
    _update: function () {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      L.DomUtil.setPosition(this._container, this._bounds.min);
      this._draw();
    },
    _fit: function () {
      const size = this._bounds.getSize();
      const ratio = window.devicePixelRatio || 1;
      const canvas = this._container;
      const [width, height] = [Math.round(size.x * ratio), Math.round(size.y * ratio)];
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
        canvas.style.width = size.x + 'px';
        canvas.style.height = size.y + 'px';
      }
      const ctx = canvas.getContext('2d');
      ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
      ctx.clearRect(0, 0, size.x, size.y);
      return ctx;
    },
    _draw: function () {
      this._waiting = null;
      if (!this._map || !this._bounds) return;
      this._paint(this._fit(), this.view());
    },
  });
})();

/* Counts what the reader sees while the map plays: every frame of the page, the main thread's long
   tasks, and how long the map works at each step. It asks for nothing but frames. */
(function () {
  'use strict';
  window.playBench = {
    start() {
      const map = [...document.querySelectorAll('iframe')].map((f) => f.contentWindow).find((w) => w.sahelMap?.ready);
      map.playMark = this.mark = Math.random();
      const told = { frames: [], long: [], work: [], days: new Set(), on: true };
      const { preview } = map.sahelMap;
      map.sahelMap.preview = (part) => {
        const from = performance.now();
        preview(part);
        told.work.push(performance.now() - from);
      };
      told.seen = new PerformanceObserver((list) => told.long.push(...list.getEntries().map((e) => e.duration)));
      told.seen.observe({ type: 'longtask' });
      const frame = (now) => { told.frames.push(now); if (told.on) requestAnimationFrame(frame); };
      requestAnimationFrame(frame);
      this.told = told;
      this.restore = () => { map.sahelMap.preview = preview; };
    },
    stop() {
      const { told } = this;
      told.on = false;
      told.seen.disconnect();
      this.restore();
      const map = [...document.querySelectorAll('iframe')].map((f) => f.contentWindow).find((w) => w.sahelMap?.ready);
      const gaps = told.frames.slice(1).map((at, index) => at - told.frames[index]);
      return { gaps, long: told.long, work: told.work, kept: map.playMark === this.mark };
    },
  };
})();

/* The stop watch in the page. It starts at the reader's click (or with the page), looks at the map
   once a frame, and stops at the second frame in which the new state is drawn. */
(function () {
  'use strict';
  if (window !== window.top) return;
  let watch = null;

  /* Ours: a number that grows with every new state that the map was told to draw, by the strip in the
     browser or by the server; of these, `benchAnswers` counts the server's. */
  function ours(w) {
    const map = w.sahelMap;
    if (!map || !map.ready) return null;
    const state = map.state();
    if (!w.benchHooked && !(state.sites + state.countries)) return null;
    if (!w.benchHooked) hook(w, map);
    return 'state ' + w.benchRevision;
  }

  function hook(w, map) {
    const { show, preview } = map;
    let last = '';
    w.benchHooked = true;
    w.benchRevision = 0;
    w.benchAnswers = 0;
    map.preview = (part) => { w.benchRevision += 1; return preview(part); };
    map.show = (payload) => {
      const text = JSON.stringify(payload);
      if (text !== last) { w.benchRevision += 1; w.benchAnswers += 1; }
      last = text;
      return show(payload);
    };
  }

  /* The naive page's: its note, once as many circles as it names are in the document. */
  function naive(w) {
    const note = w.naiveShown;
    if (!note) return null;
    const circles = w.document.querySelectorAll('path.leaflet-interactive').length;
    return circles === note.count ? note.key : null;
  }

  const shape = (frame) => frame.getBoundingClientRect();

  /* Every map that can be seen, with what it shows. */
  function maps() {
    const found = [];
    for (const frame of document.querySelectorAll('iframe')) {
      const w = frame.contentWindow;
      const shows = w && (ours(w) || naive(w));
      if (shows && shape(frame).height > 100) found.push({ w, frame, shows });
    }
    return found;
  }

  function opacity(node) {
    let left = 1;
    for (; node && node !== document.body; node = node.parentElement) {
      left *= parseFloat(getComputedStyle(node).opacity || 1);
    }
    return left;
  }

  const idle = () => document.querySelector('[data-test-script-state]')?.dataset.testScriptState === 'notRunning';

  function look(now) {
    if (!watch) return;
    const seen = maps();
    if (watch.clicked !== null) {
      measure(seen, now);
      answer(seen);
      if (watch.answered !== null && watch.idle === null && idle()) watch.idle = performance.now() - watch.clicked;
    }
    watch.last = now;
    if (watch.idle === null) requestAnimationFrame(look);
  }

  function measure(seen, now) {
    if (watch.painted !== null) return;
    if (!seen.length && watch.last) watch.blank += now - watch.last;
    watch.faintest = Math.min(watch.faintest, ...seen.map((map) => opacity(map.frame)));
    const fresh = seen.find((map) => map.shows !== watch.before);
    watch.frames = fresh ? watch.frames + 1 : 0;
    if (watch.frames < 2) return;
    watch.painted = performance.now() - watch.clicked;
    watch.clock = performance.timeOrigin + performance.now();
    watch.kept = fresh.w.benchMark === watch.mark;
  }

  /* The naive page has no other state than the server's. */
  function answer(seen) {
    if (watch.answered !== null || watch.painted === null) return;
    const answers = seen[0]?.w.benchAnswers;
    if (answers === undefined || answers !== watch.answers) watch.answered = performance.now() - watch.clicked;
  }

  const blank = { clicked: null, painted: null, answered: null, idle: null, blank: 0, faintest: 1, frames: 0, last: 0 };

  function arm() {
    const [map] = maps();
    const mark = Math.random();
    map.w.benchMark = mark;
    watch = { ...blank, before: map.shows, answers: map.w.benchAnswers, mark };
    requestAnimationFrame(look);
  }

  document.addEventListener('click', (event) => {
    if (watch && watch.clicked === null) watch.clicked = event.timeStamp;
  }, true);

  window.bench = {
    arm,
    get done() { return Boolean(watch && watch.idle !== null); },
    get result() { return watch; },
    get shows() { return maps().map((map) => map.shows); },
  };
  watch = { ...blank, clicked: 0, before: null };
  requestAnimationFrame(look);
})();

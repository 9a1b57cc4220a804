/* The legend says only what is on the map now; its signs are drawn by the map's own code. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const STATES = ['present', 'leaving', 'probably present', 'possibly present', 'unknown'];
  const EVENTS = ['arrival', 'departure', 'announcement', 'political'];
  const SIZES = [100, 1000];
  const SAMPLE = { min: 900, best: 900, max: 900 };

  function element(tag, className, text) {
    const node = document.createElement(tag);
    node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  }

  function picture(width, height, paint) {
    const ratio = window.devicePixelRatio || 1;
    const canvas = document.createElement('canvas');
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    canvas.style.width = width + 'px';
    canvas.style.height = height + 'px';
    canvas.setAttribute('aria-hidden', 'true');
    const ctx = canvas.getContext('2d');
    ctx.scale(ratio, ratio);
    paint(ctx);
    return canvas;
  }

  function entry(sign, text) {
    const item = element('li', 'sahel-entry');
    item.append(sign, element('span', '', text));
    return item;
  }

  function list(className, entries) {
    const node = element('ul', 'sahel-list ' + className);
    node.append(...entries);
    return node;
  }

  /* What the payload holds: everything else would be noise. */
  Sahel.present = function (payload) {
    const forces = [...payload.sites, ...payload.countries].flatMap((place) => place.forces);
    const count = new Map();
    for (const force of forces) count.set(force.actor, (count.get(force.actor) || 0) + 1);
    for (const flow of payload.flows) count.set(flow.actor, count.get(flow.actor) || 0);
    const known = payload.sites.flatMap((site) => site.forces).some((force) => !Sahel.isUnknown(force));
    return {
      actors: [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([actor]) => actor),
      states: STATES.filter((state) => forces.some((force) => force.status === state)),
      unknown: forces.some(Sahel.isUnknown), known,
      badges: payload.countries.length > 0,
      events: EVENTS.filter((shape) => payload.events.some((event) => event.shape === shape)),
      hollow: payload.events.some((event) => event.uncertain),
      flows: payload.flows.length > 0,
    };
  };

  function actorEntry(actor, payload, env) {
    const style = env.style(actor);
    const sign = element('span', 'sahel-mark', style.mark);
    sign.style.background = style.fill;
    sign.style.color = style.ink;
    sign.style.borderColor = style.edge;
    return entry(sign, (payload.actors && payload.actors[actor]) || actor);
  }

  function stateEntry(force, text, env) {
    const grey = { ...env.style(''), mark: '' };
    return entry(picture(24, 20, (ctx) => {
      Sahel.drawForce(ctx, 9, 11, 7, force, grey, env.ground.paper);
      Sahel.drawExit(ctx, 9, 11, 7, force, grey, env.ground.paper);
    }), text);
  }

  function eventEntry(event, text, env) {
    return entry(picture(18, 18, (ctx) => Sahel.drawEvent(ctx, 9, 9, event, env.ground.ink, env.ground.paper)), text);
  }

  function sizeEntry(env) {
    const number = (n) => new Intl.NumberFormat(env.lang).format(n);
    const radii = SIZES.map((n) => Sahel.radius({ best: n }, env.factor));
    const width = radii.reduce((sum, r) => sum + 2 * r + 4, 0);
    const height = 2 * Math.max(...radii) + 2;
    const sign = picture(width, height, (ctx) => {
      let x = 1;
      radii.forEach((r) => {
        Sahel.circle(ctx, x + r, height - 1 - r, r);
        ctx.strokeStyle = env.ground.soft_ink;
        ctx.lineWidth = 1.2;
        ctx.stroke();
        x += 2 * r + 4;
      });
    });
    return entry(sign, env.words.size + (env.lang === 'fr' ? '\u00a0: ' : ': ') + SIZES.map(number).join(' · '));
  }

  function flowEntry(env) {
    const ends = { from: { x: 1, y: 13 }, to: { x: 27, y: 7 }, fromR: -2, toR: -3 };
    const flow = { ...ends, middle: Sahel.bend(ends.from, ends.to) };
    return entry(picture(30, 18, (ctx) => Sahel.drawFlow(ctx, flow, env.style(''), env.ground.paper)), env.words.flow);
  }

  function signEntries(has, env) {
    const { words } = env;
    const states = has.states.map((state) => stateEntry({ ...SAMPLE, status: state }, words[state], env));
    if (has.unknown) states.push(stateEntry({ status: 'present' }, words.unknown_strength, env));
    if (has.badges) states.push(entry(element('span', 'sahel-pill', ''), words.badge));
    return states;
  }

  function eventEntries(has, env) {
    const entries = has.events.map((shape) => eventEntry({ shape }, env.words[shape], env));
    if (has.hollow) entries.push(eventEntry({ shape: 'announcement', uncertain: true }, env.words.uncertain, env));
    if (has.flows) entries.push(flowEntry(env));
    return entries;
  }

  Sahel.Legend = L.Control.extend({
    options: { position: 'bottomleft' },
    onAdd: function (map) {
      const box = element('section', 'sahel-legend');
      this._title = element('button', 'sahel-legend-title');
      this._title.type = 'button';
      this._body = element('div', 'sahel-legend-body');
      this._title.onclick = () => { this._toggle(!this._open); this.options.onToggle(); };
      box.append(this._title, this._body);
      L.DomEvent.disableClickPropagation(box);
      L.DomEvent.disableScrollPropagation(box);
      this._box = box;
      this._toggle(map.getSize().x >= 600);
      return box;
    },
    _toggle: function (open) {
      this._open = open;
      this._box.classList.toggle('is-open', open);
      this._title.setAttribute('aria-expanded', String(open));
    },
    /* Px of the map's height that it hides when open. */
    height: function () { return this._open ? this._box.offsetHeight : 0; },
    /* True when it changed, and so perhaps its height. */
    show: function (payload, env) {
      const has = Sahel.present(payload);
      const signature = JSON.stringify([has, payload.actors, env.lang, env.theme, env.small]);
      if (signature === this._signature) return false;
      this._signature = signature;
      this._title.textContent = env.words.legend;
      this._box.setAttribute('aria-label', env.words.legend);
      const signs = signEntries(has, env);
      const sizes = has.known ? [sizeEntry(env)] : [];
      const parts = [list('sahel-actors', has.actors.map((actor) => actorEntry(actor, payload, env))),
        list('sahel-signs', signs), list('sahel-signs', [...eventEntries(has, env), ...sizes])];
      this._body.replaceChildren(...parts.filter((part) => part.childElementCount));
      return true;
    },
  });
})();

/* The legend says only what is on the map now; its signs are drawn by the map's own code. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const STATES = ['present', 'leaving', 'probably present', 'possibly present', 'unknown'];
  const EVENTS = ['arrival', 'departure', 'announcement', 'political'];
  const ACTORS_SHORT = 7;
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
      states: STATES.filter((state) => forces.some((force) => !force.change && force.status === state)),
      changes: Sahel.changesOf(forces),
      unknown: forces.some(Sahel.isUnknown), known,
      badges: payload.countries.length > 0,
      events: EVENTS.filter((shape) => payload.events.some((event) => event.shape === shape)),
      hollow: payload.events.some((event) => event.uncertain),
      flows: payload.flows.length > 0,
      context: (payload.context || []).length > 0,
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

  function changeEntry(change, env) {
    const sign = picture(16, 18, (ctx) => Sahel.drawChange(ctx, 8, 9, 0, change, env.ground.ink, env.ground.paper));
    return entry(sign, env.words['change ' + change]);
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

  function contextEntry(env) {
    return entry(picture(18, 18, (ctx) => Sahel.drawContext(ctx, [{ x: 9, y: 9, r: 6 }], env)), env.words.context);
  }

  function signEntries(has, env, full) {
    const { words } = env;
    const say = (state) => words[full ? state : 'short ' + state];
    const states = has.states.map((state) => stateEntry({ ...SAMPLE, status: state }, say(state), env));
    states.push(...has.changes.map((change) => changeEntry(change, env)));
    if (has.unknown) states.push(stateEntry({ status: 'present' }, words.unknown_strength, env));
    if (has.badges) states.push(entry(element('span', 'sahel-pill', ''), words.badge));
    if (has.context) states.push(contextEntry(env));
    return states;
  }

  function eventEntries(has, env) {
    const entries = has.events.map((shape) => eventEntry({ shape }, env.words[shape], env));
    if (has.hollow) entries.push(eventEntry({ shape: 'announcement', uncertain: true }, env.words.uncertain, env));
    if (has.flows) entries.push(flowEntry(env));
    return entries;
  }

  /* The short legend names the powers that are most on the map and every sign of state; the whole
     one adds the other powers, the events and the scale of people. */
  function parts(payload, has, env, full) {
    const actors = has.actors.slice(0, full ? has.actors.length : ACTORS_SHORT)
      .map((actor) => actorEntry(actor, payload, env));
    if (actors.length < has.actors.length) {
      actors.push(element('li', 'sahel-entry', '+ ' + (has.actors.length - actors.length)));
    }
    const short = [list('sahel-actors', actors), list('sahel-signs', signEntries(has, env, full))];
    const sizes = has.known ? [sizeEntry(env)] : [];
    return full ? [...short, list('sahel-signs', [...eventEntries(has, env), ...sizes])] : short;
  }

  Sahel.Legend = L.Control.extend({
    options: { position: 'bottomleft' },
    onAdd: function () {
      const box = element('section', 'sahel-legend');
      this._title = element('button', 'sahel-legend-title');
      this._title.type = 'button';
      this._title.onclick = () => { this._full = !this._full; this._fill(); this.options.onToggle(); };
      this._body = element('div', 'sahel-legend-body');
      box.append(this._title, this._body);
      L.DomEvent.disableClickPropagation(box);
      L.DomEvent.disableScrollPropagation(box);
      this._box = box;
      return box;
    },
    /* Px of the map's height that it hides at rest. */
    height: function () { return this._full ? 0 : this._box.offsetHeight; },
    /* True when it changed, and so perhaps its height. */
    show: function (payload, env) {
      const has = Sahel.present(payload);
      const signature = JSON.stringify([has, payload.actors, Boolean(payload.marks), env.lang, env.theme, env.small]);
      if (signature === this._signature) return false;
      this._signature = signature;
      this._shown = [payload, has, env];
      this._box.hidden = Boolean(payload.marks); // a map to choose on has its list beside it
      this._fill();
      return true;
    },
    /* A phone has room for the title alone until the reader asks for more. */
    _fill: function () {
      const [payload, has, env] = this._shown;
      const { words } = env;
      const hint = this._full ? words.short_legend : words.full_legend;
      this._title.replaceChildren(element('span', 'sahel-legend-name', words.legend),
        element('span', 'sahel-legend-hint', (this._full ? '▾ ' : '▸ ') + hint));
      this._title.setAttribute('aria-expanded', String(Boolean(this._full)));
      this._box.setAttribute('aria-label', words.legend);
      this._box.classList.toggle('sahel-folded', env.small && !this._full);
      const body = env.small && !this._full ? [] : parts(payload, has, env, this._full);
      this._body.replaceChildren(...body.filter((part) => part.childElementCount));
    },
  });
})();

/* What a symbol is, on hover: built from text nodes only, whatever the text says. */
(function () {
  'use strict';
  const Sahel = (window.Sahel = window.Sahel || {});
  const ROWS_SHOWN = 6;

  function line(className, text) {
    const node = document.createElement('div');
    node.className = className;
    node.textContent = text;
    return node;
  }

  function forceLine(force, env) {
    const style = env.style(force.actor);
    const node = line('sahel-tip-force', '');
    const mark = document.createElement('span');
    mark.className = 'sahel-mark';
    mark.textContent = style.mark;
    mark.style.background = style.fill;
    mark.style.color = style.ink;
    mark.style.borderColor = style.edge;
    const people = Sahel.range(force, env.lang);
    const strength = people ? people + ' ' + env.words.people : env.words.unknown_strength;
    const state = force.change ? env.words['change ' + force.change] : env.words[force.status];
    const facts = [force.name, state || force.status, strength];
    if (force.counted === false) facts.push(env.words.not_counted);
    const text = document.createElement('span');
    text.textContent = facts.join(' · ');
    node.append(mark, text);
    return node;
  }

  function forceLines(forces, env) {
    const nodes = forces.slice(0, ROWS_SHOWN).map((force) => forceLine(force, env));
    const more = forces.length - ROWS_SHOWN;
    if (more > 0) nodes.push(line('sahel-tip-note', '+ ' + more + ' ' + env.words.more));
    return nodes;
  }

  const eventLine = (event) => line('sahel-tip-note', event.date ? event.date + ' · ' + event.title : event.title);

  const CONTENT = {
    site: ({ data }, env) => [line('sahel-tip-title', data.name), ...forceLines(data.forces, env),
      ...(['site', 'settlement'].includes(data.precision) || !data.precision ? []
        : [line('sahel-tip-note', env.words.approximate)])],
    country: ({ data }, env) => [line('sahel-tip-title', env.countryName(data.id)),
      line('sahel-tip-note', env.words.whole_country), ...forceLines(data.forces, env),
      ...data.events.map(eventLine)],
    event: ({ data }, env) => [line('sahel-tip-title', data.title),
      line('sahel-tip-note', [data.date, env.words[data.shape]].filter(Boolean).join(' · '))],
    flow: ({ data }) => [line('sahel-tip-title', data.title)],
    mark: ({ data }) => [line('sahel-tip-title', data.title), line('sahel-tip-note', data.text)],
    context: ({ data }, env) => [line('sahel-tip-title', data.title),
      line('sahel-tip-note', data.text), line('sahel-tip-note', env.words.context)],
    more: ({ data }) => data.slice(0, 12).map(eventLine),
  };

  Sahel.Tooltip = function (map) {
    const box = document.createElement('div');
    box.className = 'sahel-tip';
    box.hidden = true;
    map.getContainer().append(box);

    this.hide = () => { box.hidden = true; };
    this.show = function (item, at, env) {
      box.replaceChildren(...CONTENT[item.kind](item, env));
      box.hidden = false;
      const size = map.getSize();
      const left = at.x + 16 + box.offsetWidth > size.x ? at.x - 16 - box.offsetWidth : at.x + 16;
      const top = Math.min(Math.max(4, at.y - box.offsetHeight / 2), size.y - box.offsetHeight - 4);
      box.style.left = Math.max(4, left) + 'px';
      box.style.top = Math.max(4, top) + 'px';
    };
  };
})();

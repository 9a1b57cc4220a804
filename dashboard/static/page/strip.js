// The time strip: drag, keys, steps and play move the date and redraw the map at once, in the
// browser; only when the reader lets go does the server hear of it (docs/adr/0002, 0012).
import { limits, monthOn, nextStop, scale } from './strip_dates.js';
import { HEIGHT, paint } from './strip_paint.js';
import { dayNumber, dateOf, isoDay, stateOn } from './strip_state.js';
import { build } from './strip_parts.js';
import { styled } from './styled.js';

const dress = await styled('strip.css', import.meta.url);
const GRIP = 10; // px around an end of the period
const REST = 450; // ms after the last key before the server is told
const PATIENCE = 5000; // ms that an answer may take
const BEAT = 1600; // ms an event is shown at normal speed

class Strip {
  constructor(place) {
    this.parts = build(place);
    this.playing = 0;
    this.resting = 0;
    this.whole = false;
    this.parts.act = { previous: () => this.step(-1), next: () => this.step(1), play: () => this.toggle(),
      stop: () => this.stop(), cut_off: () => this.go(this.data.cut_off), range: () => this.widen() };
    this.listen();
  }

  get data() { return window.sahelStrip?.data; }
  get map() { return [...document.querySelectorAll('iframe')].map((f) => f.contentWindow.sahelMap).find((m) => m?.ready); }
  get day() { return this.period ? this.shown[1] : this.shown[0]; }

  // What the server shows; while the reader drags or plays, their own date stays.
  receive(now, tell) {
    this.tell = tell;
    this.now = now;
    this.period = now.mode === 'period';
    this.server = (this.period ? [now.from, now.to] : [now.at, now.at]).map(dayNumber);
    if (this.isBusy()) return this.x && this.preview();
    this.awaited = null;
    this.shown = this.server;
    this.draw();
  }

  // The reader's own date stays while they move it, and until the server has answered to it.
  isBusy() {
    const waits = this.awaited && String(this.awaited.days) !== String(this.server)
      && performance.now() - this.awaited.since < PATIENCE;
    return this.dragging || this.playing || this.resting || waits;
  }

  draw() {
    if (!this.data || !this.now) return;
    const width = this.parts.canvas.parentElement.clientWidth;
    if (!this.parts.root.isConnected) this.leave();
    if (!width) return;
    this.x = scale(...limits(this.data, this.shown, this.whole), width);
    const locale = this.data.words.lang === 'fr' ? 'fr-FR' : 'en-GB';
    this.date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    paint(this.parts.canvas, this.data, this.x, this.look(), new Intl.NumberFormat(this.data.words.lang));
    this.parts.label(this.data);
    this.place();
  }

  // The reader has gone to another page, which has cards and maps of its own to be left alone.
  leave() {
    for (const timer of [this.playing, this.resting]) clearTimeout(timer);
    cancelAnimationFrame(this.asked);
    this.playing = this.resting = this.asked = 0;
    document.querySelectorAll('[data-sf-ahead]').forEach((part) => part.removeAttribute('data-sf-ahead'));
  }

  look() {
    const style = getComputedStyle(this.parts.root);
    const ink = style.color;
    const mixed = (share) => `color-mix(in srgb, ${ink} ${share}%, transparent)`;
    return { ink, paper: style.getPropertyValue('--st-background-color'), line: mixed(13), soft: mixed(72), wash: mixed(7),
      font: `11px ${style.fontFamily}` };
  }

  words() {
    const said = this.shown.map((day) => this.date.format(dateOf(day)));
    return this.period ? `${said[0]} – ${said[1]}` : said[0];
  }

  place() {
    const [from, to] = this.shown.map((day) => this.x(day));
    this.parts.move(this.period, from, to, HEIGHT);
    // The sentence and the card are still about the server's days: they fade until they follow.
    const ahead = String(this.shown) !== String(this.server);
    document.querySelectorAll('.st-key-head, .st-key-card, .sf-today').forEach((part) => part.toggleAttribute('data-sf-ahead', ahead));
    this.parts.say(this.words(), this.shown[1], this.x, this.playing > 0, {
      previous: nextStop(this.data.stops, this.day, -1) !== null, next: nextStop(this.data.stops, this.day, 1) !== null });
  }

  preview() {
    if (this.asked) return;
    this.asked = requestAnimationFrame(() => {
      this.asked = 0;
      this.place();
      if (!this.period) this.map?.preview(stateOn(this.shown[0], this.data));
    });
  }

  set(days) {
    this.shown = days;
    const outside = days.some((day) => day < this.x.from || day > this.x.to);
    if (outside) this.draw();
    this.preview();
  }

  commit() {
    clearTimeout(this.resting);
    this.resting = 0;
    const [from, to] = this.shown;
    if (from === this.server[0] && to === this.server[1]) return;
    this.awaited = { days: this.shown, since: performance.now() };
    this.tell('go', this.period ? { from: isoDay(from), to: isoDay(to) } : { at: isoDay(to) });
  }

  moved(day) {
    return this.period ? [day - (this.shown[1] - this.shown[0]), day] : [day, day];
  }

  go(day) {
    this.pause();
    this.set(this.moved(day));
    this.commit();
  }

  step(direction) {
    const there = nextStop(this.data.stops, this.day, direction);
    if (there !== null) this.go(there);
  }

  widen() {
    this.whole = !this.whole;
    this.parts.widened(this.whole);
    this.draw();
  }

  toggle() {
    if (this.playing) {
      this.pause();
      this.commit();
    } else {
      this.began = this.shown;
      this.beat();
    }
  }

  // Each event in turn; at the end, or where there is none, the server is told.
  beat() {
    const there = nextStop(this.data.stops, this.day, 1);
    if (there === null) {
      this.pause();
      this.commit();
      return;
    }
    this.playing = setTimeout(() => this.beat(), BEAT / this.parts.speed());
    this.set(this.moved(there));
  }

  pause() {
    clearTimeout(this.playing);
    this.playing = 0;
    if (this.data && this.x) this.place();
  }

  stop() {
    if (this.began) this.shown = this.began;
    this.pause();
    this.set(this.shown);
    this.commit();
  }

  listen() {
    const { field, handle } = this.parts;
    const at = (event) => this.x.day(event.clientX - field.getBoundingClientRect().left);
    field.addEventListener('pointerdown', (event) => {
      if (event.button || !this.x) return;
      this.pause();
      field.setPointerCapture(event.pointerId);
      this.dragging = this.grip(event.clientX - field.getBoundingClientRect().left, at(event));
      this.set(this.dragging(at(event)));
      handle.focus({ preventScroll: true });
      event.preventDefault();
    });
    field.addEventListener('pointermove', (event) => { if (this.dragging) this.set(this.dragging(at(event))); });
    for (const end of ['pointerup', 'pointercancel']) {
      field.addEventListener(end, () => {
        if (!this.dragging) return;
        this.dragging = null;
        this.commit();
      });
    }
    handle.addEventListener('keydown', (event) => this.key(event));
    window.addEventListener('sahel-strip', () => this.draw());
    new ResizeObserver(() => this.draw()).observe(field);
  }

  // What a drag changes: the date, one end of the period, or a new period from here.
  grip(px, day) {
    if (!this.period) return (to) => [to, to];
    const [from, to] = this.shown;
    const ordered = (one, other) => [Math.min(one, other), Math.max(one, other)];
    if (Math.abs(px - this.x(from)) < GRIP) return (moved) => ordered(moved, to);
    if (Math.abs(px - this.x(to)) < GRIP) return (moved) => ordered(from, moved);
    return (moved) => ordered(day, moved);
  }

  key(event) {
    const back = event.key === 'ArrowLeft' || event.key === 'ArrowDown' || event.key === 'PageUp';
    const direction = back ? -1 : 1;
    const stops = this.data.stops;
    const days = {
      ArrowLeft: () => this.near(event, direction), ArrowRight: () => this.near(event, direction),
      ArrowDown: () => this.near(event, direction), ArrowUp: () => this.near(event, direction),
      PageUp: () => nextStop(stops, this.day, -1), PageDown: () => nextStop(stops, this.day, 1),
      Home: () => stops[0], End: () => this.data.cut_off,
    };
    if (event.key === ' ') this.toggle();
    else if (!days[event.key]) return;
    else this.walk(days[event.key]());
    event.preventDefault();
    event.stopPropagation();
  }

  near(event, direction) {
    return event.shiftKey ? monthOn(this.day, direction) : this.day + direction;
  }

  walk(day) {
    if (day === null || day === undefined) return;
    this.pause();
    this.set(this.moved(day));
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.commit(), REST);
  }
}

const strips = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  dress(parentElement);
  if (!strips.has(parentElement)) strips.set(parentElement, new Strip(parentElement));
  strips.get(parentElement).receive(data, setTriggerValue);
}

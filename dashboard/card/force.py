"""One force at one place as HTML: status, since when, how many, why, its stages and its claims."""

from __future__ import annotations

from dashboard.card.claims import claims_html
from dashboard.card.figures import figures_html
from dashboard.palette import Theme, actor_style
from dashboard.scene import Scene
from dashboard.text import t, typeset
from dashboard.text.forms import day, label, since, strength, until, when
from dashboard.text.markup import Html, element, join
from geodata.posture import Key, PostureRow, Step, lifecycle
from geodata.record import Force, Lang
from geodata.vocab import Status
from geodata.wording import STATUS, why_text, word

SIGNS = {
    Status.PRESENT: "●",
    Status.PROBABLY: "◐",
    Status.LEAVING: "◂",
    Status.POSSIBLY: "◌",
    Status.UNKNOWN: "?",
}
# The stages of the stepper; an arrival and a first report of presence are one step: "there".
_SLOTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("step.there", ("arrived", "confirmed_present")),
    ("step.demanded", ("demanded",)),
    ("step.announced", ("announced",)),
    ("step.begun", ("begun",)),
    ("step.handed_over", ("handed_over",)),
    ("step.complete", ("complete",)),
)


def force_html(row: PostureRow, scene: Scene, theme: Theme) -> Html:
    """Return the section of one force at one place; a country's total stands beside its sites."""
    lang, record = scene.view.lang, scene.store.record
    total = _total(row, scene)
    ids = dict.fromkeys((*row.claim_ids, *(total.claim_ids if total else ())))
    return element(
        "section",
        _title(row, scene, theme),
        element("p", _dates(row, lang), cls="sf-dates"),
        _strengths(row, total, scene),
        _stepper(row, scene),
        element("p", _why(row, scene), cls="sf-why"),
        claims_html((record.claims[i] for i in ids), record, lang),
        cls="sf-force",
        style=f"--sf-actor: {actor_style(row.actor, theme).edge}",
    )


def actor_dot(actor: str, theme: Theme) -> Html:
    """Return the actor's sign in its colours; the name beside it says the same in words."""
    style = actor_style(actor, theme)
    colours = f"background: {style.fill}; color: {style.ink}; border-color: {style.edge}"
    return element("span", style.mark, cls="sf-dot", aria_hidden="true", style=colours)


def status_badge(status: Status, lang: Lang) -> Html:
    """Return the status word with its sign."""
    sign = element("span", f"{SIGNS[status]} ", aria_hidden="true")
    slug = status.value.replace(" ", "-")
    return element(
        "span", sign, typeset(word(STATUS, status, lang), lang), cls=f"sf-badge sf-{slug}"
    )


def _title(row: PostureRow, scene: Scene, theme: Theme) -> Html:
    lang, record = scene.view.lang, scene.store.record
    force = record.forces[row.key.force_id]
    actor = label(record.actors[row.actor], lang)
    heading = element("h3", actor_dot(row.actor, theme), label(force, lang))
    about = join([actor, *_standing(force, scene)], " · ")
    badge = status_badge(row.status, lang)
    return join([heading, element("p", badge, " ", element("span", about), cls="sf-status")])


def _standing(force: Force, scene: Scene) -> list[str]:
    """Say whose contingent the force is, and why it is not counted."""
    lang, record = scene.view.lang, scene.store.record
    if force.parent_force_id:
        parent = label(record.forces[force.parent_force_id], lang)
        return [t(lang, "card.part_of", force=parent)]
    if force.counted:
        return []
    reason = force.counted_reason_fr if lang == "fr" else force.counted_reason_en
    return [t(lang, "card.uncounted", reason=reason)]


def _dates(row: PostureRow, lang: Lang) -> Html:
    last = t(lang, "card.last", when=day(row.last_confirmed, lang)) if row.last_confirmed else ""
    return join([since(row.since, lang), last, until(row.until, lang)], " · ")


def _total(row: PostureRow, scene: Scene) -> PostureRow | None:
    """Return the figure for the whole country that stands beside a site's row."""
    wide = Key(row.key.force_id, row.key.country, "")
    if row.key == wide:
        return None
    return next((r for r in scene.all_rows if r.key == wide and r.strength.known), None)


def _strengths(row: PostureRow, total: PostureRow | None, scene: Scene) -> Html:
    lang = scene.view.lang
    pairs = [(t(lang, "card.strength"), row)]
    if total is not None:
        pairs.append((t(lang, "card.whole_country"), total))
    lines = [_strength_line(label, r, scene) for label, r in pairs]
    return element("dl", *lines, cls="sf-strength")


def _strength_line(label: str, row: PostureRow, scene: Scene) -> Html:
    number = strength(row.strength, scene.view.lang)
    rivals = figures_html(row, scene)
    wide = element("dd", rivals, cls="sf-wide") if rivals else Html()
    return element("div", element("dt", label), element("dd", number), wide)


def _stepper(row: PostureRow, scene: Scene) -> Html:
    lang = scene.view.lang
    steps = [s for s in lifecycle(scene.store.derivation, row.key) if _belongs(s, row)]
    items = [_slot(key, [s for s in steps if s.stage in stages], scene) for key, stages in _SLOTS]
    return element("ol", *items, cls="sf-steps", aria_label=t(lang, "card.steps"))


def _belongs(step: Step, row: PostureRow) -> bool:
    """Whether the step falls in the row's presence, its ending included."""
    ended = row.until.latest is not None and step.span.first > row.until.latest
    return row.since.first <= step.span.last and not ended


def _slot(key: str, steps: list[Step], scene: Scene) -> Html:
    lang = scene.view.lang
    label = element("span", t(lang, key), cls="sf-step-name")
    if not steps:
        return element(
            "li",
            label,
            element("span", t(lang, "card.step.missing"), cls="sf-hidden"),
            cls="sf-missing",
        )
    first = steps[0]
    later = first.span.first > scene.view.when.last
    said = when(first.span, lang)
    text = t(lang, "card.step.later", when=said) if later else said
    return element(
        "li",
        label,
        element("span", text, cls="sf-hidden"),
        cls="sf-later" if later else "sf-done",
        title=text,
    )


def _why(row: PostureRow, scene: Scene) -> str:
    lang = scene.view.lang
    return typeset(why_text(row.why, scene.store.record, lang), lang)

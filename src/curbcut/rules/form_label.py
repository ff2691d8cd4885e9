"""
Every field of a form needs a name.

A screen reader says "edit, blank" of a field without one, and voice control has no word to reach it by. What belongs
into it can only be guessed from where it stands.

A label beside the field that leads nowhere is tied to it. Else the text beside the field, which everyone who sees the
page takes for its label, becomes its name. Where no words are near, its type or its own name may say what it is for:
a field of the type `email` is for an address. A trap for robots that the Tab key passes over is kept from people who do
not see that it is out of sight.
"""

from collections.abc import Iterator

from curbcut.aria import has_name, is_exposed, labels_of, role_of
from curbcut.html import Element
from curbcut.knowledge import ControlName, FieldLabels, Question
from curbcut.naming import (
    Evidence,
    cleaned,
    color_to_choose,
    fields_of,
    has_words,
    hint_in_value,
    hint_inside,
    is_for_robots,
    is_put_out_of_sight,
    is_search_field,
    kind_in_words,
    label_that_is_beside,
    language_of,
    purpose_in_words,
    rating_to_choose,
    start_tag_of,
    text_beside,
)
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.field_labels import line_of
from curbcut.standards.rating_words import rating_in_words

rule = Rule(
    __name__,
    title="Fields have a name",
    criteria=["1.3.1", "4.1.2"],
    act=["e086e5"],
    impact=Impact.CRITICAL,
    looks_at=["input", "textarea"],
)


@rule.finds
def fields_without_a_name(page: Page) -> Iterator[Finding]:
    for control in fields_of(page.document):
        if control.tag != "select" and not has_name(control) and is_exposed(control) and role_of(control) != "none":
            yield Finding(control, "Nothing says what belongs into this field.")


@rule.fixes
def by_the_words_beside_it(page: Page, finding: Finding) -> Iterator[Change]:
    control = finding.element
    if control.get("tabindex") == "-1" and (is_for_robots(control) or is_put_out_of_sight(control)):
        yield SetAttribute(control, "aria-hidden", "true", because="a trap for robots, which nobody else is to fill in")
        return
    given = rating_to_choose(control)
    words = rating_in_words(given.filled, given.of, language_of(control)) if given is not None else ""
    if words:
        yield SetAttribute(control, "aria-label", words, because="one of the stars to choose from, by its value")
        return
    color = color_to_choose(control)
    if color is not None:
        yield SetAttribute(control, "aria-label", color.name, because=color.because, confidence=color.confidence)
        return
    tied = list(label_that_is_beside(control))
    if tied:
        yield from tied
        return
    beside = hint_in_value(control) or _hint_in_label(control) or _to_choose_a_file(control) or text_beside(control)
    if beside is not None:
        yield SetAttribute(control, "aria-label", beside.name, because=beside.because, confidence=beside.confidence)
        return
    kind = kind_in_words(control)
    words = purpose_in_words("search", control) if kind is None and is_search_field(control) else ""
    if words:
        yield SetAttribute(control, "aria-label", words, because="a field for words to be searched for")
        return
    known = page.ask(ControlName(page.url, start_tag_of(control)))
    if known:
        yield SetAttribute(control, "aria-label", known, because="what was learned of this field")
        return
    kind = page.ask_about_label(control) or kind
    if kind is not None:
        yield SetAttribute(control, "aria-label", kind.name, because=kind.because, confidence=kind.confidence)


def _hint_in_label(control: Element) -> Evidence | None:
    """What a label without words, an icon perhaps, has for a tooltip: browsers pass over it there."""
    return next(filter(None, map(hint_inside, labels_of(control))), None)


def _to_choose_a_file(control: Element) -> Evidence | None:
    """The first of several texts that stand right before a field for a file, each in a box: the others show once a
    file is chosen ("Select file", "Change"), or say more about it."""
    if control.tag != "input" or (control.get("type") or "").lower() != "file":
        return None
    before = [each for each in control.nodes_before if isinstance(each, Element) or each.strip()]
    texts = [each for each in before if isinstance(each, Element) and each.tag == "span" and has_words(each.text)]
    first = cleaned(texts[-1].text) if len(texts) == len(before) > 1 else ""
    return Evidence(first, "the first of the texts before it", 0.8) if 0 < len(first) <= _LONGEST else None


_LONGEST = 60

COUPON: dict[Question, str] = {
    ControlName("https://example.com/", '<input name="c1">'): "Coupon code",
}

SEEN = FieldLabels("https://example.com/site.css", "8bc964f376d5a726")
COLUMNS = (
    '<!doctype html><html lang="en"><head><title>Parks</title><link rel="stylesheet" href="/site.css"></head><body>'
    '<main><h1>Parks</h1><table><tr><td><input name="p"><td><b>Best</b> park</table></main></body></html>'
)

STARS = "".join(
    f'<input{{}} type="radio" name="rating" id="s{each}" value="{each}"><label for="s{each}"></label>'
    for each in (3, 2, 1)
)

rule.examples = [
    Bad(
        '<nav><span>Prices</span><div><input type="checkbox" data-role="theme-switcher"></div></nav>',
        becomes=None,
        why="things in a bar are about themselves",
    ),
    Bad(
        f'<form lang="en">{STARS.format("", "", "")}</form>',
        becomes='<form lang="en">'
        + STARS.format(*(f' aria-label="Rating: {each} out of 3"' for each in (3, 2, 1)))
        + "</form>",
        why="stars that a style sheet draws on empty labels",
    ),
    Bad(
        '<p lang="en"><label><input type="checkbox" name="color" value="azure"><span class="box bg-azure"></span>'
        '</label><label><input type="checkbox" name="color" value="pink"><span class="box bg-pink"></span></label></p>',
        becomes='<p lang="en"><label><input aria-label="Azure" type="checkbox" name="color" value="azure">'
        '<span class="box bg-azure"></span></label><label><input aria-label="Pink" type="checkbox" name="color"'
        ' value="pink"><span class="box bg-pink"></span></label></p>',
        why="colours to choose from: the value and the class of what is drawn say the same",
    ),
    Bad(
        '<p lang="en"><label><input type="radio" name="plan" value="gold"><span class="box"></span></label></p>',
        becomes=None,
        why="a value alone may be a word that nobody was to hear",
    ),
    Bad(
        '<div class="top-search"><input name="s"><a href="/search">Go</a></div>',
        becomes='<div class="top-search"><input aria-label="Search" name="s"><a href="/search">Go</a></div>',
        why="a search without a form, in a box that is called so",
    ),
    Bad(
        '<div><input type="number" value="1"><button class="add-to-cart">Add</button></div>',
        becomes='<div><input aria-label="Quantity" type="number" value="1">'
        '<button class="add-to-cart">Add</button></div>',
        why="a number right before what puts so many into a cart",
    ),
    Bad(
        '<div style="position: absolute; left: -5000px"><input name="b_36c4fd_aefe40" tabindex="-1" value=""></div>'
        '<div style="position: absolute; left: -5000px"><input name="b_36c4fd_aefe41"></div>',
        becomes='<div style="position: absolute; left: -5000px">'
        '<input aria-hidden="true" name="b_36c4fd_aefe40" tabindex="-1" value=""></div>'
        '<div style="position: absolute; left: -5000px"><input name="b_36c4fd_aefe41"></div>',
        why="the first is for nobody who sees, or who uses the Tab key; the other may be reached",
    ),
    Bad(
        '<div><span class="file-new">Select file</span> <span class="file-set">Change</span><input type="file"></div>',
        becomes='<div><span class="file-new">Select file</span> <span class="file-set">Change</span>'
        '<input aria-label="Select file" type="file"></div>',
        why="the other text is for when one is chosen",
    ),
    Bad("<p>Welcome to our shop.</p><input>", becomes=None, why="a sentence that asks for nothing"),
    Bad(
        '<p lang="en"><button>-</button><input value="1" size="2"><button>+</button></p>',
        becomes='<p lang="en"><button>-</button><input aria-label="Quantity" value="1" size="2"><button>+</button></p>',
        why="a number that is made more or less by the signs beside it",
    ),
    Bad(
        '<p><input id="first" name="name"><span class="placeholder" data-placeholder="First name"></span></p>',
        becomes='<p><input aria-label="First name" id="first" name="name">'
        '<span class="placeholder" data-placeholder="First name"></span></p>',
        why="a style draws the words over the field",
    ),
    Bad(
        "<table><tr><td>Order</td><td>Name</td><td>State</td><td></td></tr>"
        '<tr><td>1001</td><td>Ada</td><td>open</td><td><input type="checkbox"></td></tr></table>',
        becomes="<table><tr><td>Order</td><td>Name</td><td>State</td><td></td></tr>"
        '<tr><td>1001</td><td>Ada</td><td>open</td><td><input aria-label="1001" type="checkbox"></td></tr></table>',
        why="behind several cells of data, the last of them is no label",
    ),
    Bad(
        "<table><thead><tr><td></td><td>Tea</td><td>Number</td></tr></thead>"
        '<tr><td></td><td>Assam</td><td><input name="n1"></td></tr></table>',
        becomes="<table><thead><tr><td></td><td>Tea</td><td>Number</td></tr></thead>"
        '<tr><td></td><td>Assam</td><td><input aria-label="Assam, Number" name="n1"></td></tr></table>',
        why="what stands in the head of a table heads its columns",
    ),
    Bad(
        '<div><b>Price</b></div><input name="p1"> to <input name="p2">',
        becomes='<div><b>Price</b></div><input aria-label="Price" name="p1"> to '
        '<input aria-label="Price, to" name="p2">',
        why="two ends of one range",
    ),
    Bad(
        '<p>From <input name="p1"> to <input name="p2"></p>',
        becomes='<p>From <input aria-label="From" name="p1"> to <input aria-label="to" name="p2"></p>',
        why="each end has its word",
    ),
    Bad(
        '<form><p><input name="a"> Name *</p><p><input name="u"> Website</p></form>',
        becomes='<form><p><input aria-label="Name" name="a"> Name *</p>'
        '<p><input aria-label="Website" name="u"> Website</p></form>',
        why="in each line a field, and its words behind it",
    ),
    Bad(
        '<ul><li><input type="checkbox"> 6 apples</li></ul>',
        becomes='<ul><li><input aria-label="6 apples" type="checkbox"> 6 apples</li></ul>',
        why="what is ticked",
    ),
    Bad(
        '<div><input id=c><div class="line"></div><span class="floating-label">Colour</span></div>',
        becomes='<div><input aria-label="Colour" id=c><div class="line"></div>'
        '<span class="floating-label">Colour</span></div>',
        why="a label that floats over its field, behind the line below it",
    ),
    Bad(
        "<form><p>Leave a reply</p><p><input name=a> <small>Name</small></p>"
        "<p><input name=u> <small>Website</small></p></form>",
        becomes='<form><p>Leave a reply</p><p><input aria-label="Name" name=a> <small>Name</small></p>'
        '<p><input aria-label="Website" name=u> <small>Website</small></p></form>',
        why="rows of one kind, each with its words behind the field; what stands over them heads them all",
    ),
    Bad(
        '<p><input type=radio name=m> No<a href="#" class="button">Send</a></p>',
        becomes='<p><input aria-label="No" type=radio name=m> No<a href="#" class="button">Send</a></p>',
        why="the button behind it is no part of its words",
    ),
    Bad(
        COLUMNS,
        becomes=COLUMNS.replace("<input", '<input aria-label="Best park"'),
        knowing={SEEN: line_of('<input name="p">', "Best park")},
        why="what a learner has seen beside it",
    ),
    Bad(
        COLUMNS,
        becomes=None,
        knowing={SEEN: line_of('<input name="p">', "Best town")},
        why="words that this page does not have",
    ),
    Bad(
        '<form lang="pl" action="/szukaj"><input type="text" name="search_api_views_fulltext"></form>',
        becomes='<form lang="pl" action="/szukaj"><input aria-label="Szukaj" type="text" '
        'name="search_api_views_fulltext"></form>',
        why="how Drupal calls the words that are searched for",
    ),
    Bad(
        '<div><div><input type="checkbox" name="n"></div><div><div class="title">Offers</div><div>Once a week what is '
        "cheaper than usual in our shops, and what there is to be cooked with it.</div></div></div>",
        becomes='<div><div><input aria-label="Offers" type="checkbox" name="n"></div><div>'
        '<div class="title">Offers</div>'
        "<div>Once a week what is cheaper than usual in our shops, and what there is to be cooked with it.</div></div>"
        "</div>",
        why="the title of what is described after it",
    ),
    Bad(
        '<div><span>Dark mode</span><label class="switch"><input type="checkbox"><i></i></label></div>'
        '<label>Volume</label><input type="range">',
        becomes='<div><span>Dark mode</span><label class="switch"><input aria-label="Dark mode" type="checkbox"><i></i>'
        '</label></div><label for="curbcut-Volume">Volume</label><input id="curbcut-Volume" type="range">',
        why="what stands after a line with words of its own is about something else",
    ),
    Bad(
        '<input value="Enter your e-mail">',
        becomes='<input aria-label="Enter your e-mail" value="Enter your e-mail">',
        why="words that are what a field is called, and nobody's answer",
    ),
    Bad(
        '<p>Price 120 i</p><div><span class="less">-</span><input type="number"><span class="more">+</span></div>',
        becomes='<p>Price 120 i</p><div><span class="less">-</span><input aria-label="Quantity" type="number">'
        '<span class="more">+</span></div>',
        why="the text in the box before tells something else, and the signs tell what the number is",
    ),
    Bad(
        '<div><label>Picture</label><input type="file"><div><input disabled><button>Choose</button></div></div>',
        becomes='<div><label>Picture</label><input aria-label="Picture" type="file">'
        "<div><input disabled><button>Choose</button></div></div>",
        why="a style hides the field for the file behind one that shows its name: no label leads there",
    ),
    Bad(
        '<form><div class="label">Town</div><input><div class="label">Street</div><input></form>',
        becomes='<form><div class="label">Town</div><input aria-label="Town"><div class="label">Street</div>'
        '<input aria-label="Street"></form>',
        why="a label begins, so each is for the field after it",
    ),
    Bad(
        "<form><p>All we need to know</p><h3>You</h3><input><b>Town</b><br><input><b>Street</b></form>",
        becomes='<form><p>All we need to know</p><h3>You</h3><input aria-label="Town"><b>Town</b><br>'
        '<input aria-label="Street"><b>Street</b></form>',
        why="a field begins, and words end it",
    ),
    Bad(
        "<div><b>Name</b><p>As in your passport</p><input></div>"
        "<div><b>Born on</b><p>Day, month, year</p><input></div>",
        becomes='<div><b>Name</b><p>As in your passport</p><input aria-label="Name"></div>'
        '<div><b>Born on</b><p>Day, month, year</p><input aria-label="Born on"></div>',
        why="in each row one text asks, and the other explains",
    ),
    Bad(
        "<table><tr><td>Town:</td></tr><tr><td><input></td></tr><tr><td>Street:</td></tr><tr><td><input></td></tr></table>",
        becomes='<table><tr><td>Town:</td></tr><tr><td><input aria-label="Town"></td></tr><tr><td>Street:</td></tr>'
        '<tr><td><input aria-label="Street"></td></tr></table>',
        why="texts and fields in turns, one above the other",
    ),
    Bad("<form><div><input><span>Town</span></div></form>", becomes=None, why="behind a single one it may be anything"),
    Bad('<input value="Hannover">', becomes=None, why="an answer"),
    Bad(
        '<p><input type="checkbox"> I accept the <a href="/terms">terms</a>.</p>',
        becomes='<p><input aria-label="I accept the terms." type="checkbox"> '
        'I accept the <a href="/terms">terms</a>.</p>',
        why="what one agrees to is the whole sentence",
    ),
    Bad(
        '<div><p>Pain</p>0 <input type="range" max="10"> 10</div>',
        becomes='<div><p>Pain</p>0 <input aria-label="Pain" type="range" max="10"> 10</div>',
        why="a figure begins the scale, and is no label",
    ),
    Bad(
        '<div><input name="b"><i class="bar"></i><label>Surname</label></div>',
        becomes='<div><input aria-label="Surname" name="b"><i class="bar"></i><label>Surname</label></div>',
        why="between a field and the label that floats over it stands the line that is drawn under it",
    ),
    Bad(
        "<form><div><input><span>Town</span></div><div><input><span>Street</span></div></form>",
        becomes='<form><div><input aria-label="Town"><span>Town</span></div>'
        '<div><input aria-label="Street"><span>Street</span></div></form>',
        why="words of its own stand behind each field, and none before",
    ),
    Bad(
        "<p>Telephone <input> - <input></p>",
        becomes='<p>Telephone <input aria-label="Telephone"> - <input aria-label="Telephone, 2"></p>',
        why="pieces of one number",
    ),
    Bad(
        '<div><label>Mobile</label><input type="phone"></div>',
        becomes='<div><label>Mobile</label><input aria-label="Mobile" type="phone"></div>',
        why="of a type that there is not: some would not let a label lead there",
    ),
    Bad(
        '<div><input name="p"><label>kg</label></div>',
        becomes=None,
        why="a unit does not say what is weighed",
    ),
    Bad(
        "<p>Post code / Town <input> <input></p>",
        becomes='<p>Post code / Town <input aria-label="Post code"> <input aria-label="Town"></p>',
        why="two fields, and two parts of the label before them",
    ),
    Bad(
        "<p>Abroad <input> years <input> months</p>",
        becomes='<p>Abroad <input aria-label="Abroad, years"> years <input aria-label="Abroad, months"> months</p>',
        why="the words behind each are its unit, and no label of the next",
    ),
    Bad(
        "<div>Adults <button>-</button><input type=number><button>+</button></div>",
        becomes='<div>Adults <button>-</button><input aria-label="Adults" type=number><button>+</button></div>',
        why="signs that change the number stand between it and its label",
    ),
    Bad(
        '<div class="qty"><a href="#">-</a><input value="1" name="q[7]"><a href="#">+</a></div>',
        becomes='<div class="qty"><a href="#">-</a><input aria-label="Quantity" value="1" name="q[7]">'
        '<a href="#">+</a></div>',
        why="a number in a box that is called its quantity",
    ),
    Bad(
        "<table><tr><td>No.</td><td>Tea</td><td>Bags</td></tr>"
        "<tr><td>1.</td><td><input></td><td><input></td></tr></table>",
        becomes="<table><tr><td>No.</td><td>Tea</td><td>Bags</td></tr>"
        '<tr><td>1.</td><td><input aria-label="Tea"></td><td><input aria-label="Bags"></td></tr></table>',
        why="a row of words over rows of fields heads their columns; the number of a row is no label",
    ),
    Bad(
        '<p>Rate this: <input type="radio" name="r" value="1"><input type="radio" name="r" value="2"></p>',
        becomes=None,
        why="the words before the first are the question, and no answer",
    ),
    Bad(
        '<form><a href="/">Home</a><input name="ctl00$searchBox"><input type="submit" value=""></form>',
        becomes='<form><a href="/">Home</a><input aria-label="Search" name="ctl00$searchBox">'
        '<input type="submit" value=""></form>',
        why="its name says search, and nothing else",
    ),
    Bad(
        '<p><input type="radio" name="v" <!-- IF V -->checked="checked"<!-- ENDIF -->></p>',
        becomes=None,
        why="a template, in which a comment has ended the tag",
    ),
    Bad('<form><input name="search_town"><input name="x"></form>', becomes=None, why="its name says what is searched"),
    Bad(
        '<div><a href="/">Home</a> <a href="/join">Join</a></div><div><input name="box"></div>',
        becomes=None,
        why="a menu stands before it, which leads elsewhere",
    ),
    Bad(
        '<div><span>Distance</span> <span id="now">50 km</span></div><input type="range" value="50">',
        becomes='<div><span>Distance</span> <span id="now">50 km</span></div>'
        '<input aria-label="Distance" type="range" value="50">',
        why="beside its words stands what is set, which a script keeps",
    ),
    Bad(
        '<div class="row"><div><label for="">Town</label></div><div><input name="t"></div></div>',
        becomes='<div class="row"><div><label for="curbcut-t">Town</label></div>'
        '<div><input id="curbcut-t" name="t"></div></div>',
        why="a label in the column to the left that leads nowhere",
    ),
    Bad(
        '<div><div>Old mode</div><div><label for="s"><input type="checkbox" id="s"><i></i></label></div></div>',
        becomes='<div><div>Old mode</div><div><label for="s"><input aria-label="Old mode" type="checkbox" id="s">'
        "<i></i></label></div></div>",
        why="a switch, with its words at the start of the line",
    ),
    Bad(
        "<textarea onfocus=\"if(this.value==this.defaultValue)this.value='';\">Your message *</textarea>",
        becomes='<textarea aria-label="Your message" '
        "onfocus=\"if(this.value==this.defaultValue)this.value='';\">Your message *</textarea>",
        why="words that a script takes out",
    ),
    Bad(
        '<form><input type="text" name="wy[user][email]"><input type="checkbox" name="notify_email"></form>',
        becomes='<form><input aria-label="Email" type="text" name="wy[user][email]">'
        '<input type="checkbox" name="notify_email"></form>',
        why="its own name ends in what belongs into it; a thing to tick is not filled in",
    ),
    Bad(
        "<div><p>Thanks, this tip is worth its weight in gold!</p></div><div><textarea></textarea></div>",
        becomes=None,
        why="a sentence that somebody wrote, which is no label",
    ),
    Bad(
        "<p>We will never give your address to anybody.</p><input type='email'>",
        becomes="<p>We will never give your address to anybody.</p><input aria-label=\"Email\" type='email'>",
        why="a sentence that asks for nothing, and a type that does",
    ),
    Bad(
        "<fieldset><legend>About you</legend><input name='x1'><label>Town <input></label></fieldset>",
        becomes=None,
        why="the words over several fields say what none of them is for",
    ),
    Bad("<div><span>for $ 5.00</span><input name='extra'></div>", becomes=None, why="a price says not what of"),
    Bad(
        '<div class="field"><input><span class="mdc-floating-label">Town</span></div>',
        becomes='<div class="field"><input aria-label="Town"><span class="mdc-floating-label">Town</span></div>',
        why="a label after the field, which its style moves above it",
    ),
    Bad(
        '<label for="cv">Your CV <input type="file"></label>',
        becomes='<label for="cv">Your CV <input id="cv" type="file"></label>',
        why="a label around the field, which leads to an id that nothing has",
    ),
    Bad(
        '<label for="agree"><input type="checkbox" id="terms"> I agree</label>',
        becomes='<label for="terms"><input type="checkbox" id="terms"> I agree</label>',
        why="the same, and the field has another id",
    ),
    Bad(
        "<div><span>Weekly news</span><input type='checkbox'></div><div>Terms of use</div>",
        becomes="<div><span>Weekly news</span><input aria-label=\"Weekly news\" type='checkbox'></div>"
        "<div>Terms of use</div>",
        why="the words in the same line, not those of the next",
    ),
    Bad(
        '<p><label>Yes</label> <input type="radio" id="y"> <label>No</label> <input type="radio" id="n"></p>',
        becomes='<p><label>Yes</label> <input aria-label="Yes" type="radio" id="y"> '
        '<label>No</label> <input aria-label="No" type="radio" id="n"></p>',
        why="the line begins with words and ends with a thing to tick: the words stand before",
    ),
    Bad(
        '<form><div class="honeypot"><input name="email"></div></form>',
        becomes=None,
        why="a trap for robots: with a name people would walk into it",
    ),
    Bad(
        '<form><input name="honeypot" tabindex="-1"></form>',
        becomes='<form><input aria-hidden="true" name="honeypot" tabindex="-1"></form>',
        why="such a trap, which is out of sight and of the reach of the Tab key",
    ),
    Bad(
        '<form><input type="email" name="f2"><button>Subscribe</button></form>',
        becomes='<form><input aria-label="Email" type="email" name="f2"><button>Subscribe</button></form>',
        why="its type says what belongs into it",
    ),
    Bad(
        '<form lang="de"><textarea name="your-message"></textarea></form>',
        becomes='<form lang="de"><textarea aria-label="Nachricht" name="your-message"></textarea></form>',
        why="its name says what belongs into it, and the language in which word",
    ),
    Bad(
        '<div class="row"><h6>Dark mode</h6><div class="switch"><input type="checkbox" id="dark"></div></div>',
        becomes='<div class="row"><h6>Dark mode</h6>'
        '<div class="switch"><input aria-label="Dark mode" type="checkbox" id="dark"></div></div>',
        why="a switch at the end of a line, whose words stand at its beginning",
    ),
    Bad(
        '<form><label for="d">Born on</label><input id="d" name="birth-day"><input name="birth-month"></form>',
        becomes='<form><label for="d">Born on</label><input id="d" name="birth-day">'
        '<input aria-label="Born on, Month" name="birth-month"></form>',
        why="its name and that of the field before say that they are parts of one date",
    ),
    Bad('<form><input name="day"></form>', becomes=None, why="what day?"),
    Bad(
        '<form action="/find"><input name="t1"> <input type="submit" value="Search the site"></form>',
        becomes='<form action="/find"><input aria-label="Search" name="t1"> '
        '<input type="submit" value="Search the site"></form>',
        why="one field, and a button that says what becomes of it",
    ),
    Bad(
        '<form action="/find"><input name="q"> <input type="submit" value="Go"></form>',
        becomes='<form action="/find"><input aria-label="Search" name="q"> <input type="submit" value="Go"></form>',
        why="one field by that name, and a button: a search",
    ),
    Bad(
        '<ul><li><span><input type="checkbox"></span> <span>6</span> <span>Tbsp</span> <span>butter</span>, soft</ul>',
        becomes='<ul><li><span><input aria-label="6 Tbsp butter, soft" type="checkbox"></span> <span>6</span> '
        "<span>Tbsp</span> <span>butter</span>, soft</ul>",
        why="a number is no label: the words behind it belong to it",
    ),
    Good("<label>Town <input></label>", "a label around it"),
    Good('<input placeholder="Your search">', "words in the field are a name, if a poor one"),
    Good('<input type="hidden" name="token">', "nobody fills it in"),
    Bad(
        '<label>Town</label> <input name="town">',
        becomes='<label for="curbcut-town">Town</label> <input id="curbcut-town" name="town">',
        why="the label beside it leads nowhere",
    ),
    Bad(
        '<label for="mail">E-mail</label><input type="email">',
        becomes='<label for="mail">E-mail</label><input id="mail" type="email">',
        why="the label leads to an id that nothing has",
    ),
    Bad(
        '<div>Last name:</div><input name="ln">',
        becomes='<div>Last name:</div><input aria-label="Last name" name="ln">',
        why="the text before it is what everyone else goes by",
    ),
    Bad(
        '<label for="tel"><i title="Phone"></i></label><input id="tel" type="tel">',
        becomes='<label for="tel"><i title="Phone"></i></label><input aria-label="Phone" id="tel" type="tel">',
        why="browsers pass over the tooltip of an icon in a label",
    ),
    Bad(
        '<p><input type="checkbox" name="news"> Send me news</p>',
        becomes='<p><input aria-label="Send me news" type="checkbox" name="news"> Send me news</p>',
        why="the words after a box to tick are its label",
    ),
    Bad(
        '<p>Get a link to the app.</p><input value="Your e-mail address" class="placeholder">',
        becomes="<p>Get a link to the app.</p>"
        '<input aria-label="Your e-mail address" value="Your e-mail address" class="placeholder">',
        why="the words that go when someone types say what belongs here",
    ),
    Bad(
        """<input value="Search this site" onfocus="if (this.value=='Search this site') this.value=''">""",
        becomes="""<input aria-label="Search this site" value="Search this site" """
        """onfocus="if (this.value=='Search this site') this.value=''">""",
        why="a script takes them out",
    ),
    Bad(
        '<label>Colour</label> <div><input type="checkbox" id="c"></div>',
        becomes='<label>Colour</label> <div><input aria-label="Colour" type="checkbox" id="c"></div>',
        why="a label that is before a box to tick, where nobody looks for it",
    ),
    Bad(
        '<table role="none"><tr><td>Street</td><td><input name="s"></td></tr></table>',
        becomes='<table role="none"><tr><td>Street</td><td><input aria-label="Street" name="s"></td></tr></table>',
        why="the cell before it",
    ),
    Bad(
        '<div><h6>Fixed bar</h6></div><div><input type="checkbox"></div><hr><a href="/get">Free download</a>',
        becomes='<div><h6>Fixed bar</h6></div><div><input aria-label="Fixed bar" type="checkbox"></div><hr>'
        '<a href="/get">Free download</a>',
        why="what follows beyond a line is another thing",
    ),
    Bad(
        "<p>Name: <input name=n></p><p>M: <input type=radio> F: <input type=radio></p><p>Hobbies:</p>",
        becomes='<p>Name: <input aria-label="Name" name=n></p>'
        '<p>M: <input aria-label="M" type=radio> F: <input aria-label="F" type=radio></p><p>Hobbies:</p>',
        why="words with a colon belong to what follows them, not to what stands before",
    ),
    Bad(
        "<table><tr><th>Event<th>Email<th>Browser<tr><td>New comments<td><input type=checkbox>"
        "<td><input type=checkbox></table>",
        becomes="<table><tr><th>Event<th>Email<th>Browser<tr><td>New comments"
        '<td><input aria-label="New comments, Email" type=checkbox>'
        '<td><input aria-label="New comments, Browser" type=checkbox></table>',
        why="who sees the table reads row and column together",
    ),
    Bad(
        "<table><tr><th><input type=checkbox><th>Post<tr><td><input type=checkbox aria-label=One><td>One"
        "<tr><td><input type=checkbox aria-label=Two><td>Two</table>",
        becomes='<table><tr><th><input aria-label="Select all" type=checkbox><th>Post'
        "<tr><td><input type=checkbox aria-label=One><td>One"
        "<tr><td><input type=checkbox aria-label=Two><td>Two</table>",
        why="a box over a column of boxes",
    ),
    Bad(
        '<input name="c1">',
        becomes='<input aria-label="Coupon code" name="c1">',
        knowing=COUPON,
        why="somebody who knows the site has said it",
    ),
    Bad('<input name="f7">', becomes=None, why="nothing on the page says it: asked"),
]

"""Forms as strangers write them, and what they say of what they do not take."""

from typing import NamedTuple

from curbcut.standards.error_places import ErrorPlace


class Form(NamedTuple):
    """A form, what its page does, and what a learner should find; `said` is the element that a field's own message
    stands in while everything is empty, by field, for who looks at the page with the client."""

    body: str
    script: str = ""
    style: str = ""
    found: tuple[ErrorPlace, ...] = ()
    said: tuple[tuple[str, str], ...] = ()


TWO = """<form class="join" action="/join" method="post" {more}>
<p><label for="mail">Mail</label><input id="mail" name="mail">{after}</p>
<p><label for="town">Town</label><input id="town" name="town">{after}</p>
<button>Join</button></form>"""
FLAT = """<form class="join" action="/join" method="post">
<label for="mail">Mail</label>{before}<input id="mail" name="mail">{after}
<label for="town">Town</label>{before}<input id="town" name="town">{after}
<button>Join</button></form>"""

CHECK = """
const form = document.querySelector('.join');
const wrongIn = (field) => field.name === 'mail' ? !/.@.+[.]../.test(field.value) : field.value.length < 2;
const fields = () => [...form.querySelectorAll('input')];
form.addEventListener('submit', (event) => { if (!checked()) event.preventDefault() });
"""
"""What finds fault; the rest of a script is `checked`, which shows it."""

EACH = "function checked() { let ok = true; for (const field of fields()) { const bad = wrongIn(field); ok &&= !bad;"
END = " } return ok }"

IN = ErrorPlace("form.join", "words", "span.msg", "in")
BOTH = (("mail", "#mail + .msg"), ("town", "#town + .msg"))

FORMS: dict[str, Form] = {
    "orange words that are filled in beside each field": Form(
        TWO.format(more="novalidate", after='<span class="msg"></span>'),
        f"{CHECK}{EACH} field.nextElementSibling.textContent = bad ? 'Please look at this' : ''{END}",
        ".msg{color:#b60}",
        (IN._replace(waiting="span.msg"),),
        BOTH,
    ),
    "words kept ready and hidden": Form(
        TWO.format(more="novalidate", after='<span class="msg" hidden>Please look at this</span>'),
        f"{CHECK}{EACH} field.nextElementSibling.hidden = !bad{END}",
        "",
        (IN,),
        BOTH,
    ),
    "words that stay when they are hidden again": Form(
        TWO.format(more="novalidate", after='<span class="msg"></span>'),
        f"{CHECK}{EACH} const m = field.nextElementSibling; m.style.display = bad ? 'block' : 'none';"
        f" if (bad) m.textContent = 'Please look at this'{END}",
        "",
        (IN,),
        BOTH,
    ),
    "words that a script makes, in a form without boxes": Form(
        FLAT.format(before="", after=""),
        f"{CHECK}{EACH} field.parentElement.querySelector(`[data-of=${{field.id}}]`)?.remove(); if (bad) {{"
        " const m = document.createElement('small'); m.className = 'note'; m.dataset.of = field.id;"
        f" m.textContent = 'Please look at this'; field.after(m) }}{END}",
        "",
        (ErrorPlace("form.join", "words", "small.note", "after"),),
        (("mail", "#mail + small"), ("town", "#town + small")),
    ),
    "words before each field": Form(
        FLAT.format(before='<b class="why"></b>', after=""),
        f"{CHECK}{EACH} field.previousElementSibling.textContent = bad ? 'Please look at this' : ''{END}",
        "",
        (ErrorPlace("form.join", "words", "b.why", "before", "b.why"),),
        (("mail", "label[for=mail] + b"), ("town", "label[for=town] + b")),
    ),
    "only the first one is named at a time": Form(
        TWO.format(more="novalidate", after='<span class="msg"></span>'),
        f"{CHECK}{EACH} field.nextElementSibling.textContent = bad ? 'Please look at this' : '';"
        " if (bad) { for (const one of fields()) if (one !== field) one.nextElementSibling.textContent = '';"
        f" return false }}{END}",
        "",
        (IN._replace(waiting="span.msg"),),
        (("mail", "#mail + .msg"),),
    ),
    "a summary on top": Form(
        '<div class="all"></div>' + TWO.format(more="novalidate", after=""),
        f"{CHECK}function checked() {{ const bad = fields().filter(wrongIn);"
        " document.querySelector('.all').textContent = bad.map((one) => `Look at ${one.name}. `).join('');"
        " return !bad.length }",
    ),
    "a summary in the form, before its button": Form(
        TWO.format(more="novalidate", after="").replace("<button>", '<p class="msg"></p><button>'),
        f"{CHECK}function checked() {{ const bad = fields().filter(wrongIn);"
        " document.querySelector('.msg').textContent = bad.length ? 'Please fill in everything' : '';"
        " return !bad.length }",
    ),
    "one text for all, beside the last field": Form(
        TWO.format(more="novalidate", after="").replace("</p>\n<button>", '<span class="msg"></span></p>\n<button>'),
        f"{CHECK}function checked() {{ const bad = fields().find(wrongIn);"
        " document.querySelector('.msg').textContent = bad ? `Look at ${bad.name}` : '';"
        " return !bad }",
    ),
    "the browser says it": Form(
        TWO.format(more="", after="").replace('name="', 'required name="'),
        "",
    ),
    "a style shows what the browser finds wrong": Form(
        TWO.format(more="novalidate", after='<span class="feedback">Please look at this</span>').replace(
            'name="', 'required name="'
        ),
        "const form = document.querySelector('.join'); form.addEventListener('submit', (event) => {"
        " if (!form.checkValidity()) event.preventDefault(); form.classList.add('was-validated') })",
        ".feedback{display:none}.was-validated input:invalid~.feedback{display:block}",
        (ErrorPlace("form.join", "words", "span.feedback", "in"),),
        (("mail", "#mail + span"), ("town", "#town + span")),
    ),
    "a box of the browser's": Form(
        TWO.format(more="novalidate", after=""),
        f"{CHECK}function checked() {{ const bad = fields().find(wrongIn);"
        " if (bad) alert(`Look at ${bad.name}`); return !bad }",
    ),
    "words where the field's example stood": Form(
        TWO.format(more="novalidate", after=""),
        f"{CHECK}{EACH} if (bad) field.placeholder = 'Please look at this'{END}",
    ),
    "words that a style draws": Form(
        TWO.format(more="novalidate", after=""),
        f"{CHECK}{EACH} field.parentElement.classList.toggle('bad', bad){END}",
        ".bad::after{content:'Please look at this'}",
    ),
    "a red frame and no word": Form(
        TWO.format(more="novalidate", after=""),
        f"{CHECK}{EACH} field.classList.toggle('bad', bad){END}",
        ".bad{border:2px solid red}",
        (ErrorPlace("form.join", "mark"),),
    ),
    "nothing at all": Form(
        TWO.format(more="novalidate", after=""),
        f"{CHECK}function checked() {{ return !fields().some(wrongIn) }}",
        "",
        (ErrorPlace("form.join", "nothing"),),
    ),
    "a button that rests as long as anything is wrong": Form(
        TWO.format(more="novalidate", after=""),
        f"{CHECK}const set = () => {{ form.querySelector('button').disabled = fields().some(wrongIn) }};"
        " form.addEventListener('input', set); set(); const checked = () => true",
    ),
    "whatever is filled in is sent": Form(TWO.format(more="", after=""), "", ""),
    "a count of letters, and how good a password is": Form(
        TWO.format(more="novalidate", after='<span class="msg"></span><i class="count"></i>'),
        f"{CHECK}{EACH} field.nextElementSibling.textContent = bad ? 'Please look at this' : ''{END}"
        " form.addEventListener('input', ({ target }) => { target.parentElement.querySelector('i').textContent ="
        " `${target.value.length} letters, ${target.value.length < 6 ? 'weak' : 'strong'}` })",
        "",
        (IN._replace(waiting="span.msg"),),
        BOTH,
    ),
    "a hint that comes with the focus": Form(
        TWO.format(more="novalidate", after='<span class="hint">As on your card</span>'),
        f"{CHECK}function checked() {{ const bad = fields().find(wrongIn); bad?.focus(); return !bad }}",
        ".hint{display:none}input:focus+.hint{display:block}",
        (ErrorPlace("form.join", "mark"),),
    ),
    "a field that is not checked, and what the server is said to have answered": Form(
        '<form class="news"><input name="mail" aria-label="Mail"><button>Go</button><p class="status"></p></form>',
        "document.querySelector('.news').addEventListener('submit', async (event) => { event.preventDefault();"
        " const say = (text) => { document.querySelector('.status').textContent = text };"
        " try { await fetch('/news', { method: 'POST', body: new FormData(event.target) }); say('Thank you') }"
        " catch { say('Please try later') } })",
    ),
    "one text for what is wrong and for what went well": Form(
        '<form class="news"><input name="mail" aria-label="Mail"><button>Go</button><p class="status"></p></form>',
        "document.querySelector('.news').addEventListener('submit', async (event) => { event.preventDefault();"
        " const say = (text) => { document.querySelector('.status').textContent = text };"
        " if (!/@/.test(event.target.mail.value)) return say('No mail address');"
        " await fetch('/news', { method: 'POST', body: new FormData(event.target) }); say('Thank you') })",
    ),
    "no form at all": Form(
        '<div class="panel"><div><label for="mail">Mail</label><input id="mail" name="mail"></div>'
        '<div><label for="town">Town</label><input id="town" name="town"></div>'
        '<div role="button" tabindex="0">Send</div></div>',
        "const box = document.querySelector('.panel'); box.querySelector('[role=button]').onclick = () => {"
        " for (const field of box.querySelectorAll('input')) { const around = field.parentElement;"
        " around.querySelector('em')?.remove(); if (field.value.length < 3)"
        " around.insertAdjacentHTML('beforeend', '<em class=\"oh\">Too short</em>') }"
        " const body = JSON.stringify({ mail: box.querySelector('#mail').value });"
        " if (!box.querySelector('em')) fetch('/send', { method: 'POST', body }) }",
        "",
        (ErrorPlace("div.panel", "words", "em.oh", "in"),),
        (("mail", "#mail + em"), ("town", "#town + em")),
    ),
    "words when a field is left": Form(
        TWO.format(more="novalidate", after='<span class="msg"></span>'),
        f"{CHECK}const show = (field) => {{ field.nextElementSibling.textContent ="
        " wrongIn(field) ? 'Please look at this' : '' };"
        " form.addEventListener('focusout', ({ target }) => target.matches('input') && show(target));"
        " const checked = () => { fields().forEach(show); return !fields().some(wrongIn) }",
        "",
        (IN._replace(waiting="span.msg"),),
        BOTH,
    ),
    "words that their author has tied": Form(
        TWO.format(more="novalidate", after='<span class="msg"></span>'),
        f"{CHECK}{EACH} const m = field.nextElementSibling; m.id = field.id + '-why';"
        f" m.textContent = bad ? 'Look' : ''; field.setAttribute('aria-describedby', m.id){END}",
    ),
    "rows of a table": Form(
        '<form class="join" action="/join" method="post" novalidate><table>'
        '<tr><td>Mail</td><td><input id="mail" name="mail"></td><td class="why"></td></tr>'
        '<tr><td>Town</td><td><input id="town" name="town"></td><td class="why"></td></tr>'
        "</table><button>Join</button></form>",
        f"{CHECK}{EACH} field.closest('tr').lastElementChild.textContent = bad ? 'Please look at this' : ''{END}",
        "",
        (ErrorPlace("form.join", "words", "td.why", "in", "td.why"),),
        (("mail", "tr:first-child .why"), ("town", "tr:last-child .why")),
    ),
    "words that go by themselves": Form(
        TWO.format(more="novalidate", after=""),
        f"{CHECK}function checked() {{ const bad = fields().find(wrongIn); if (bad) {{"
        " const toast = document.createElement('div'); toast.textContent = 'Please fill in everything';"
        " document.body.append(toast); setTimeout(() => toast.remove(), 100) } return !bad }",
    ),
}

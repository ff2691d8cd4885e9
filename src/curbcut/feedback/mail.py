"""One message as mail, handed to a server."""

import os
import smtplib
import socket
import ssl
from email.message import EmailMessage

from curbcut.client import SmtpOptions

PASSWORD = "CURBCUT_SMTP_PASSWORD"  # noqa: S105 - the name of a variable
SUBJECT = "Accessibility feedback"
_SECONDS = 20.0


def mail_of(smtp: SmtpOptions, text: str, *, email: str, page: str) -> EmailMessage:
    """The mail to the site's owner. What a visitor wrote stands in its body; `email` is where an answer goes."""
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = SUBJECT, smtp.sender, smtp.to
    if email.isascii():  # else not every server takes it; it stands in the body
        try:
            mail["Reply-To"] = email or smtp.sender
        except ValueError:
            mail["Reply-To"] = smtp.sender
    about = [f"Page: {page}" if page else "", f"Answer to: {email}" if email else "No address was given for an answer."]
    mail.set_content("\n\n".join([text, "\n".join(filter(None, about))]) + "\n")
    return mail


def send(smtp: SmtpOptions, mail: EmailMessage) -> None:
    """Hands the mail over. Raises OSError (which smtplib's errors are) for whatever goes wrong."""
    context = ssl.create_default_context()
    with _connected(smtp, context) as server:
        if smtp.security == "starttls":
            server.starttls(context=context)
        if smtp.user:
            server.login(smtp.user, os.environ.get(PASSWORD, ""))
        server.send_message(mail)


def _connected(smtp: SmtpOptions, context: ssl.SSLContext) -> smtplib.SMTP:
    name = socket.gethostname()
    if smtp.security == "ssl":
        return smtplib.SMTP_SSL(smtp.host, smtp.port, local_hostname=name, timeout=_SECONDS, context=context)
    return smtplib.SMTP(smtp.host, smtp.port, local_hostname=name, timeout=_SECONDS)

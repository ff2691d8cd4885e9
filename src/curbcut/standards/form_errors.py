"""What widespread frameworks call a field in error, and the message beside it."""

from typing import Final

from curbcut.standards.words import words

IN_ERROR: Final = words(
    "has-error has-errors is-invalid is-error has-danger field-error input-error form-group--error field_with_errors"
    " field-with-errors form-item--error usa-form-group--error govuk-form-group--error wpcf7-not-valid mui-error"
)
"""Classes of a field, or of its box, that its server or its script has found fault with."""

ERROR_MESSAGES: Final = words(
    "error error-message errormessage error-text field-error form-error input-error invalid-feedback help-block-error"
    " validation-message validation-error field-validation-error errorlist govuk-error-message usa-error-message"
    " form-item--error-message form-item__error-message wpcf7-not-valid-tip invalid-tooltip mat-mdc-form-field-error"
)
"""Classes of the text that says what is wrong."""

ERROR_SUMMARIES: Final = words(
    "validation-summary-errors validation-summary error-summary errorsummary form-errors errorexplanation"
    " error_explanation govuk-error-summary usa-alert--error alert-danger alert-error woocommerce-error errornote"
)
"""Classes of what a form begins with that was sent back: that something is wrong, and perhaps what."""

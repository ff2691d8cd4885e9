/** The page's own links and buttons that open the options; a link may lead elsewhere, for when there is no script. */
export const WAYS_IN = '[href$="#curbcut-options"],[data-curbcut-open]';

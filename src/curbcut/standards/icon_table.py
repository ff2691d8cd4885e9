"""
Names that icon sets give their icons, by what the icon means on a control; and the brands among them.

Gathered by hand from the sets that `icons` names; written without a set's prefix or a style's suffix, but for words
that mean something else without them (`fa-medium` is a brand, `icon-medium` a size).
"""

NAMES_OF_PURPOSE: dict[str, str] = {
    "accessibility": (
        "accessibility accessible universal-access wheelchair wheelchair-alt accessible-icon person-arms-spread "
        "settings-accessibility accessibility-new accessible-forward disability"
    ),
    "account": (
        "user account person profile avatar account-circle user-circle person-circle user-alt contact-page usr "
        "my-account account-box people-circle perm-identity torso"
    ),
    "add-to-cart": "add-to-cart addtocart add-to-basket add-to-bag",
    "archive": "archive box-archive package-down",
    "attachment": "paperclip attachment attach attach-file attach-email clip",
    "back": "back go-back arrow-back-ios keyboard-backspace arrow-return-left u-turn-left",
    "back-to-top": (
        "back-to-top backtotop to-top scroll-top scroll-to-top scrolltop go-top gotop totop arrow-up-to-line "
        "arrow-bar-to-up arrow-to-top arrow-collapse-up arrow-up-to-bar"
    ),
    "bookmark": (
        "bookmark bookmarks bookmark-border turned-in turned-in-not bookmark-plus bookmark-add bookmark-ribbon"
    ),
    "calendar": (
        "calendar calendar-alt calendar-days calendar-date calendar-event calendar-month calendar-week "
        "calendar-today today date-range event calendar3 calendar2 calendar4 calendar-day calendar-number "
        "calendar-clear perm-contact-calendar insert-invitation calender"
    ),
    "camera": (
        "camera camera-retro camera-alt photo-camera camera-enhance add-a-photo linked-camera cameraswitch local-see"
    ),
    "captions": "closed-captioning closed-caption captions subtitles cc badge-cc subtitle closed-caption-off",
    "cart": (
        "cart shopping-cart shopping-bag shopping-basket basket bag shopping-cart-checkout add-shopping-cart "
        "cart-plus cart-shopping bag-shopping basket-shopping handbag shop-cart bag-handle bag-check "
        "cart-checkout ajax-cart trolley shoppingcart shoppingbag local-grocery-store basket2 basket3 cart2 cart3 "
        "cart4 minicart mini-cart cart-arrow-down"
    ),
    "chat": (
        "chat message chat-dots chat-bubble chat-left chat-right chat-text chat-left-text chat-left-dots "
        "message-dots live-chat livechat chat-alt message-text comment-dots forum chatbubble chatbubbles chatbox "
        "chatboxes message-circle message-square messages question-answer quickreply chat-processing chat-round "
        "chat-square commenting"
    ),
    "close": (
        "close glyphicon-remove fa-remove glyphicon-remove-circle times xmark x remove-sign close-big close-thick "
        "window-close times-circle xmark-circle circle-xmark close-circle x-circle x-lg xmark-large dismiss "
        "multiply delete-sign highlight-off x-mark fa-times close-icon menu-close btn-close close-button "
        "square-xmark close-box x-square cross-circle icon-close rectangle-xmark rectangle-times times-rectangle "
        "misuse-outline"
    ),
    "comments": "comment comments comment-alt insert-comment mode-comment add-comment comment-text forum-comments",
    "compare": "compare compare-arrows code-compare balance-scale scale-balanced compare-products git-compare-icon",
    "contrast": "contrast circle-half circle-half-stroke invert-colors tonality brightness-contrast contrast-drop",
    "cookie-settings": "cookie cookie-bite cookie-settings cookies",
    "copy": (
        "copy clone content-copy clipboard-copy files copy-content file-copy duplicate copy-link copy-all copy-icon"
    ),
    "dark-mode": (
        "moon dark-mode moon-stars nightlight moon-o moon-clear weather-night bedtime mode-night moon-star asleep "
        "brightness-2"
    ),
    "dashboard": (
        "dashboard tachometer tachometer-alt gauge speedometer view-dashboard gauge-high dashboard-customize"
    ),
    "decrease": "decrease-quantity decrease-qty qty-decrease quantity-decrease qty-minus quantity-minus qtyminus",
    "delete": (
        "delete trash trash-alt trash-can trash-o bin delete-forever delete-bin trashcan garbage recycle-bin bin2 "
        "trash2 delete-outline trash-2 trash-simple delete-sweep rubbish"
    ),
    "delivery": (
        "truck shipping-fast truck-fast local-shipping delivery truck-delivery shipping delivery-truck delivery-dining"
    ),
    "directions": "directions diamond-turn-right sign-turn-right directions-fork navigate route",
    "dislike": (
        "dislike thumbs-down thumb-down hand-thumbs-down thumb-down-alt thumbs-o-down hand-down thumbs-down-alt "
        "thumb-down-off-alt"
    ),
    "download": (
        "download cloud-download file-download download-alt download-cloud arrow-down-to-line file-arrow-down "
        "cloud-arrow-down cloud-download-alt get-app tray-arrow-down box-arrow-down downloading "
        "download-for-offline save-alt arrow-down-tray folder-arrow-down folder-download"
    ),
    "edit": (
        "edit pencil pen pencil-square pencil-alt pen-to-square mode-edit create edit-alt edit-note pencil-box "
        "pen-square pencil-simple edit-pencil note-pencil pen-alt square-edit-outline square-pen rename pen-clip"
    ),
    "exit-fullscreen": (
        "exit-fullscreen fullscreen-exit compress compress-alt minimize-2 resize-small exit-full-screen contract "
        "arrows-minimize arrows-angle-contract down-left-and-up-right-to-center shrink fullscreen-close "
        "off-screen"
    ),
    "far-left": (
        "far-left angle-double-left chevron-double-left angles-left chevrons-left double-left double-arrow-left "
        "arrow-double-left caret-double-left chevrons-left-pipe left-double-arrow"
    ),
    "far-right": (
        "far-right angle-double-right chevron-double-right angles-right chevrons-right double-right "
        "double-arrow-right arrow-double-right caret-double-right right-double-arrow"
    ),
    "fast-forward": (
        "fast-forward forward-fast forward-10 forward-30 forward-5 fastforward skip-forward-10 skip-forward-15 "
        "skip-forward-30"
    ),
    "fax": "fax fax-machine",
    "filter": (
        "filter funnel filter-list filter-alt filter-variant sliders sliders-h sliders-horizontal tune "
        "adjustments adjustments-horizontal options-filter equalizer filter-list-alt filters sliders-vertical"
    ),
    "first-page": "first-page page-first chevron-left-pipe chevron-bar-left page-first-outline",
    "fullscreen": (
        "fullscreen full-screen arrows-fullscreen maximize-2 resize-full arrows-maximize expand-arrows-alt "
        "enlarge arrows-angle-expand up-right-and-down-left-from-center aspect-ratio open-in-full fit-screen "
        "maximize arrows-out corners-out"
    ),
    "help": (
        "help question question-circle circle-question question-sign help-circle question-mark help-outline "
        "question-mark-circle help-center contact-support live-help life-ring lifebuoy life-buoy support "
        "question-square question-lg ask questioncircle"
    ),
    "history": (
        "history clock-rotate-left clock-history counter-clockwise-clock backup-restore time-machine rotate-ccw-clock"
    ),
    "home": (
        "home house homepage house-door house-chimney home-alt home-variant home-filled home-simple home-2 home-smile"
    ),
    "increase": "increase-quantity increase-qty qty-increase quantity-increase qty-plus quantity-plus qtyplus",
    "inbox": "inbox all-inbox move-to-inbox inboxes",
    "information": (
        "info info-circle circle-info information information-circle info-sign information-outline info-outline "
        "info-square info-lg"
    ),
    "language": ("language translate g-translate languages translation language-square globe-language change-language"),
    "light-mode": (
        "light-mode sun brightness-high wb-sunny white-balance-sunny sun-bright brightness-7 weather-sunny sunny "
        "brightness-5 sun-o clear-day"
    ),
    "last-page": "last-page page-last chevron-right-pipe chevron-bar-right",
    "like": "like thumbs-up thumb-up hand-thumbs-up thumb-up-alt thumbs-o-up hand-up thumbs-up-alt thumb-up-off-alt",
    "location": (
        "location map-marker map-pin location-dot location-pin map-marker-alt geo-alt geo place room "
        "map-marker-radius location-on pin-drop location-arrow my-location placeholder pin-map mappin "
        "location-pin-alt crosshairs-gps gps near-me locate map-location-dot geo-pin localisation localization "
        "map-markers location-crosshairs gps-fixed fmd-good map-marked-alt"
    ),
    "login": (
        "login log-in sign-in sign-in-alt right-to-bracket arrow-right-to-bracket box-arrow-in-right signin "
        "login-variant account-login"
    ),
    "logout": (
        "logout log-out sign-out sign-out-alt right-from-bracket arrow-right-from-bracket box-arrow-right signout "
        "exit exit-to-app logout-variant door-exit account-logout exit-outline"
    ),
    "mail": (
        "mail email envelope envelope-open at mail-outline at-sign e-mail alternate-email mail-open contact-mail "
        "mailbox envelope-square envelope-o email-outline markunread drafts mail-unread at-symbol "
        "message-envelope square-envelope envelope-alt email-alt mail-alt envelope-at mail-send-icon newsletter "
        "local-post-office"
    ),
    "map": "map map-alt map-o map-outline maps treasure-map world-map map-trifold mapa",
    "menu": (
        "menu bars navicon hamburger burger menu-hamburger navigation-menu menu-alt menu-2 three-bars nav-menu "
        "menu-burger mobile-menu menu-icon menu-bars hamburger-menu menu-toggle menu-open bars-3 burger-menu "
        "nav-toggle toggle-menu bars-staggered fa-bars menu-toggler navbar-toggler three-lines drag-handle-menu "
        "menu-button hamburger-button iconmenu navicon-round reorder-three"
    ),
    "microphone": (
        "microphone mic microphone-alt keyboard-voice settings-voice voice-search mic-none microphone-lines mic-fill"
    ),
    "minimize": "minimize window-minimize dash-minimize window-min",
    "more": (
        "more ellipsis ellipsis-h ellipsis-v ellipsis-vertical ellipsis-horizontal three-dots three-dots-vertical "
        "more-vert more-horiz dots-vertical dots-horizontal dots-three more-vertical more-horizontal kebab "
        "kebab-horizontal overflow-menu option-vertical option-horizontal dots dots-three-vertical more-2 "
        "overflow-menu-vertical meatballs-menu kebab-menu dots-three-horizontal"
    ),
    "mute": (
        "mute volume-off volume-mute volume-xmark volume-x volume-slash no-sound speaker-slash mute-button volume-times"
    ),
    "next": (
        "next skip-next step-forward forward-step skip-end next-page skip-forward navigate-next slide-next "
        "arrow-next carousel-next slick-next owl-next swiper-next next-arrow btn-next page-next go-next "
        "track-next circle-next chevron-next control-next keyboard-next pagination-next next-icon next-slide"
    ),
    "news": "news newspaper feed-news newspaper-o article-news news-icon",
    "notifications": (
        "bell notification notifications notifications-none bell-o notification-bell bell-ring bell-alt bells "
        "notifications-active"
    ),
    "pause": (
        "pause pause-circle pause-button pause-sign circle-pause media-pause player-pause controls-pause control-pause"
    ),
    "payment": (
        "credit-card payment creditcard payments credit-card-alt credit-card-front card-payment bank-card "
        "credit-card-blank"
    ),
    "phone": (
        "phone telephone call phone-alt phone-call smartphone-call mobile-phone-call tel phone-volume earphone "
        "local-phone call-us telephone-handle phone-handset phone-square phone-forwarded-call phone-ringing "
        "telefon phone-flip square-phone phone-in-talk phone-classic phone-receiver callphone phone-icon "
        "call-outline"
    ),
    "photos": "photos photo-library images gallery photo-gallery picture-gallery collections photo-film",
    "play": (
        "play play-circle play-button play-arrow circle-play play-sign playbutton media-play "
        "player-play play-btn video-play play-circle-o control-play play-outline controls-play controller-play "
        "btn-play play-icon"
    ),
    "previous": (
        "previous prev skip-previous step-backward backward-step skip-start previous-page skip-back "
        "navigate-before navigate-prev slide-prev arrow-prev carousel-prev slick-prev owl-prev swiper-prev "
        "prev-arrow btn-prev page-prev go-prev track-previous circle-previous chevron-prev arrow-previous "
        "slick-previous control-prev previous-slide pagination-prev previous-icon prev-icon"
    ),
    "print": "print printer local-printshop printshop print-icon",
    "qr-code": "qrcode qr-code qr qr-code-scanner qr-code-2 qr-scan qrcode-scan",
    "redo": (
        "redo redo-alt arrow-redo redo-variant arrow-rotate-right arrow-rotate-forward arrow-right-rotate "
        "rotate-forward"
    ),
    "refresh": (
        "refresh sync reload arrows-rotate refresh-cw sync-alt arrow-repeat rotate autorenew refresh-alt "
        "update-refresh arrows-clockwise sync-outline restart arrow-clockwise refresh-circle"
    ),
    "register": (
        "user-plus person-add user-add account-plus person-plus how-to-reg user-new register sign-up signup "
        "user-round-plus user-follow"
    ),
    "repeat": "repeat loop repeat-one loop-circular-repeat repeat-alt",
    "reply": "reply reply-arrow mail-reply arrow-reply",
    "rewind": (
        "rewind backward-fast fast-backward fast-rewind replay-10 replay-30 replay-5 rewind-10 backward "
        "skip-back-10 skip-back-15 skip-back-30"
    ),
    "rss": "rss rss-feed feed rss-square rss-alt square-rss rss-circle feed-2",
    "save": ("save floppy-disk floppy save-disk save-file content-save diskette disk save2 device-floppy floppy-saved"),
    "search": (
        "search magnifier magnifying-glass magnify magnifyingglass loupe looking-glass lookingglass search-icon "
        "zoom-search search-alt search-button searchbar find search-outline search-web searchengin search-normal "
        "icon-search lupe lupa search-toggle btn-search search-glass"
    ),
    "sidebar": (
        "sidebar layout-sidebar panel-left sidebar-left layout-sidebar-left-expand layout-sidebar-left-collapse "
        "panel-left-open panel-left-close dock-left side-navigation view-sidebar"
    ),
    "send": "send paper-plane send-mail send-message send-plane paper-airplane plane-paper",
    "settings": (
        "settings cog gear gears cogs setting wrench-settings settings-outline settings-sharp gear-wide "
        "cog-outline settings-2 options-settings preferences gear-six cogwheel"
    ),
    "share": (
        "share share-alt share-nodes social-share share-variant share-network ios-share share-square "
        "share-from-square share-android share-apple share-2 share-fat arrow-up-from-square-share sharethis "
        "share-icon"
    ),
    "shuffle": "shuffle random arrows-shuffle",
    "sort": (
        "sort sort-alt swap-vert sort-variant sort-by sort-alpha-down sort-amount-down arrow-down-up "
        "arrow-down-a-z sort-down-alt sort-alphabetical sort-ascending sort-descending filter-sort "
        "arrow-down-wide-short sort-by-alpha sort-alphabetically sort-alpha-asc sort-amount-desc sort-alpha-desc "
        "sort-amount-asc"
    ),
    "statistics": (
        "statistics stats chart bar-chart chart-bar chart-line line-chart pie-chart chart-pie analytics graph "
        "bar-chart-line graph-up chart-area area-chart stats-chart chart-simple insert-chart assessment "
        "chart-column chart-no-axes-column chart-no-axes-column-increasing chart-column-increasing "
        "bar-chart-horizontal"
    ),
    "stop": "stop stop-circle stop-button stop-sign-media circle-stop player-stop media-stop",
    "store": "store shop storefront store-alt shop-window store-mall-directory shop-window-icon",
    "tasks": "tasks task tasks-alt task-list checklist",
    "undo": (
        "undo undo-alt arrow-undo undo-variant arrow-counterclockwise-undo arrow-rotate-left arrow-rotate-back "
        "arrow-rotate-backward arrow-left-rotate rotate-back rotate-backward"
    ),
    "upload": (
        "upload cloud-upload file-upload upload-alt upload-cloud arrow-up-from-bracket file-arrow-up "
        "cloud-arrow-up cloud-upload-alt publish-upload tray-arrow-up arrow-up-tray upload-file backup-upload "
        "box-arrow-up backup"
    ),
    "video": "video video-camera videocam camera-video video-alt videocamera film-video camera-reels",
    "volume": (
        "volume volume-up volume-high volume-down volume-low volume-medium sound volume-2 volume-1 speaker-high "
        "speaker-wave volume-control speaker-sound"
    ),
    "warning": (
        "warning exclamation-triangle triangle-exclamation alert-triangle warning-sign report-problem "
        "warning-amber warning-alt exclamation-sign triangle-alert"
    ),
    "view-as-grid": "view-as-grid",
    "view-as-list": "view-as-list",
    "wishlist": "wishlist wish-list add-to-wishlist heart-plus",
    "zoom-in": "zoom-in search-plus magnifying-glass-plus zoomin magnify-plus search-add",
    "zoom-out": "zoom-out search-minus magnifying-glass-minus zoomout magnify-minus",
    # What follows is ambiguous: the shape alone does not say what the control does.
    "left": (
        "left carrot-left arrow-left chevron-left angle-left caret-left arrow-alt-circle-left chevron-circle-left "
        "arrow-circle-left long-arrow-left arrow-left-long "
        "keyboard-arrow-left arrow-back arrow-left-alt triangle-left menu-left-arrow "
        "triangle-circle-left left-arrow left-open arrow-thin-left circle-chevron-left circle-arrow-left "
        "square-caret-left carat-1-left arrow-triangle-left chevron-left-circle arrow-carrot-left "
        "chevron-compact-left arrow-ios-back left-open-big arrow-long-left leftarrow long-arrow-alt-left left-dir "
        "arrow-sm-left menu-left chevron-backward nav-arrow-left caret-square-left left-long"
    ),
    "right": (
        "right carrot-right arrow-right chevron-right angle-right caret-right arrow-alt-circle-right "
        "chevron-circle-right arrow-circle-right long-arrow-right "
        "arrow-right-long keyboard-arrow-right arrow-forward arrow-right-alt "
        "triangle-right triangle-circle-right right-arrow right-open arrow-thin-right circle-chevron-right "
        "circle-arrow-right square-caret-right carat-1-right arrow-triangle-right chevron-right-circle "
        "arrow-carrot-right chevron-compact-right arrow-ios-forward right-open-big arrow-long-right rightarrow "
        "long-arrow-alt-right right-dir arrow-sm-right arrow-forward-ios trending-flat menu-right chevron-forward "
        "nav-arrow-right caret-square-right right-long"
    ),
    "up": (
        "up carrot-up arrow-up chevron-up angle-up caret-up arrow-alt-circle-up chevron-circle-up arrow-circle-up "
        "angle-double-up chevron-double-up long-arrow-up arrow-up-long angles-up chevrons-up keyboard-arrow-up "
        "arrow-upward triangle-up expand-less up-arrow up-open arrow-thin-up circle-chevron-up circle-arrow-up "
        "square-caret-up uparrow keyboard-capslock arrow-carrot-up chevron-compact-up arrow-drop-up up-open-big "
        "arrow-long-up long-arrow-alt-up up-dir arrow-sm-up menu-up nav-arrow-up caret-square-up up-long"
    ),
    "down": (
        "down carrot-down arrow-down chevron-down angle-down caret-down arrow-alt-circle-down chevron-circle-down "
        "arrow-circle-down angle-double-down chevron-double-down long-arrow-down arrow-down-long angles-down "
        "chevrons-down keyboard-arrow-down arrow-downward triangle-down expand-more down-arrow down-open "
        "arrow-thin-down circle-chevron-down circle-arrow-down square-caret-down downarrow arrow-carrot-down "
        "chevron-compact-down arrow-drop-down down-open-big arrow-long-down long-arrow-alt-down down-dir "
        "arrow-sm-down menu-down nav-arrow-down caret-square-down down-long sort-down"
    ),
    "add": (
        "add plus plus-circle circle-plus plus-square square-plus plus-lg plus-sign add-circle plus-large "
        "plus-thick add-box control-point add-square"
    ),
    "remove": (
        "remove minus minus-circle circle-minus minus-square square-minus dash dash-lg minus-sign "
        "do-not-disturb-on remove-circle subtract minus-thick"
    ),
    "check": (
        "check checkmark tick check-circle circle-check done check-square check-lg ok ok-sign check-sign done-all "
        "checkmark-circle ok-circle task-alt check-bold check-mark"
    ),
    "clock": (
        "clock time schedule access-time stopwatch alarm timer clock-time watch-later query-builder time-circle "
        "access-alarm access-alarms clock-four"
    ),
    "collapse": "collapse collapse-all unfold-less collapse-down collapse-up resize-collapse",
    "document": (
        "file file-alt document description file-text file-pdf pdf picture-as-pdf file-lines article page "
        "file-earmark doc text-document insert-drive-file clipboard note notes"
    ),
    "expand": "expand expand-all unfold-more expand-down expand-up expand-content",
    "external-link": (
        "external-link external-link-alt arrow-up-right-from-square box-arrow-up-right open-in-new launch "
        "up-right-from-square external external-link-square new-window open-in-browser link-external "
        "share-external"
    ),
    "favorites": (
        "heart favorite favorites favourite favourites heart-o heart-empty favorite-border hearts love fav heart-alt"
    ),
    "flag": "flag flag-alt report outlined-flag flag-checkered flags",
    "folder": "folder folder-open folders folder-close folder-alt",
    "forward": "forward mail-forward reply-forward share-arrow",
    "gift": "gift card-giftcard gift-card redeem present gifts",
    "globe": (
        "globe world public earth globe-americas globe-alt earth-americas globe-europe globe-asia web web-globe "
        "planet globe2 earth-europe"
    ),
    "grid": (
        "grid th th-large apps view-grid grid-view view-module grid-3x3-gap grid-3x3 layout-grid dialpad-grid "
        "grid-alt border-all table-cells table-cells-large grid-2 grid-4 grid-9 view-comfy grid-fill gallery-view "
        "waffle app-launcher"
    ),
    "hide": "eye-slash eye-off hide visibility-off eye-closed eye-invisible eye-close hidden view-off",
    "image": "image picture photo insert-photo image-alt picture-o img-icon image-gallery-icon card-image wallpaper",
    "key": "key vpn-key password-key password lock-key",
    "link": "link link-45deg insert-link chain link-variant link-2 link-simple link-alt hyperlink",
    "list": (
        "list list-ul list-bullet view-list list-alt list-view format-list-bulleted list-ol list-check "
        "unordered-list align-justify reorder list-task th-list listview align-left justify"
    ),
    "lock": "lock lock-closed https lock-alt padlock secure lock-outline lock-circle",
    "mobile": (
        "mobile mobile-alt smartphone phone-android phone-iphone mobile-phone device-mobile mobile-screen "
        "mobile-screen-button mobile-button phone-portrait cellphone mobile-device stay-current-portrait iphone "
        "stay-primary-portrait mobile-android mobile-android-alt"
    ),
    "pin": "pin thumbtack push-pin pushpin pin-angle thumb-tack keep",
    "power": "power power-off power-settings-new shutdown power-button switch-off",
    "shield": (
        "shield shield-alt shield-check security shield-lock privacy safety privacy-tip gpp-good user-shield "
        "shield-halved"
    ),
    "show": "eye show visibility view eye-open preview remove-red-eye eye-outline eye-show",
    "star": "star stars grade star-half star-o star-border star-rate star-outline star-empty favorite-star star-alt",
    "tag": "tag tags local-offer label pricetag price-tag sell price-tags tag-alt loyalty pricetags",
    "ticket": "ticket ticket-alt confirmation-number coupon tickets ticket-perforated local-activity",
    "unlock": "unlock lock-open unlock-alt lock-unlocked padlock-open",
    "users": (
        "users people group user-group team user-friends people-group groups users-cog friends peoples "
        "person-multiple user-multiple supervisor-account"
    ),
}

AMBIGUOUS_PURPOSES = (
    "left right far-left far-right up down add remove check clock collapse document expand external-link favorites "
    "flag folder forward gift globe grid hide image key link list lock mobile pin power shield show star tag ticket "
    "unlock users"
)
"""Purposes that need the context: an arrow in a carousel is its next button, elsewhere it may be anything."""

BRANDS: dict[str, str] = {
    "500px": "500px",
    "airbnb": "Airbnb",
    "amazon": "Amazon",
    "android": "Android",
    "apple-music": "Apple Music",
    "app-store": "App Store",
    "apple": "Apple",
    "apple-podcasts": "Apple Podcasts",
    "bandcamp": "Bandcamp",
    "behance": "Behance",
    "bitbucket": "Bitbucket",
    "blogger": "Blogger",
    "bluesky": "Bluesky",
    "buymeacoffee": "Buy Me a Coffee",
    "codepen": "CodePen",
    "crunchbase": "Crunchbase",
    "dailymotion": "Dailymotion",
    "deezer": "Deezer",
    "deviantart": "DeviantArt",
    "digg": "Digg",
    "discord": "Discord",
    "docker": "Docker",
    "dribbble": "Dribbble",
    "dropbox": "Dropbox",
    "ebay": "eBay",
    "etsy": "Etsy",
    "eventbrite": "Eventbrite",
    "evernote": "Evernote",
    "facebook": "Facebook",
    "facebook-messenger": "Messenger",
    "figma": "Figma",
    "flickr": "Flickr",
    "flipboard": "Flipboard",
    "foursquare": "Foursquare",
    "github": "GitHub",
    "gitlab": "GitLab",
    "glassdoor": "Glassdoor",
    "goodreads": "Goodreads",
    "google": "Google",
    "google-play": "Google Play",
    "google-plus": "Google+",
    "hacker-news": "Hacker News",
    "houzz": "Houzz",
    "imdb": "IMDb",
    "instagram": "Instagram",
    "instapaper": "Instapaper",
    "kakaotalk": "KakaoTalk",
    "kickstarter": "Kickstarter",
    "ko-fi": "Ko-fi",
    "lastfm": "Last.fm",
    "letterboxd": "Letterboxd",
    "line": "LINE",
    "linkedin": "LinkedIn",
    "linktree": "Linktree",
    "livejournal": "LiveJournal",
    "mastodon": "Mastodon",
    "medium": "Medium",
    "meetup": "Meetup",
    "mixcloud": "Mixcloud",
    "naver": "Naver",
    "nextdoor": "Nextdoor",
    "npm": "npm",
    "odnoklassniki": "Odnoklassniki",
    "patreon": "Patreon",
    "paypal": "PayPal",
    "pinterest": "Pinterest",
    "pixiv": "pixiv",
    "pocket": "Pocket",
    "quora": "Quora",
    "reddit": "Reddit",
    "researchgate": "ResearchGate",
    "orcid": "ORCID",
    "signal": "Signal",
    "skype": "Skype",
    "slack": "Slack",
    "slideshare": "SlideShare",
    "snapchat": "Snapchat",
    "soundcloud": "SoundCloud",
    "spotify": "Spotify",
    "stackoverflow": "Stack Overflow",
    "steam": "Steam",
    "strava": "Strava",
    "stumbleupon": "StumbleUpon",
    "substack": "Substack",
    "telegram": "Telegram",
    "threads": "Threads",
    "tiktok": "TikTok",
    "tripadvisor": "Tripadvisor",
    "trustpilot": "Trustpilot",
    "tumblr": "Tumblr",
    "twitch": "Twitch",
    "twitter": "Twitter",
    "unsplash": "Unsplash",
    "viber": "Viber",
    "vimeo": "Vimeo",
    "vk": "VK",
    "wechat": "WeChat",
    "weibo": "Weibo",
    "whatsapp": "WhatsApp",
    "wikipedia": "Wikipedia",
    "wordpress": "WordPress",
    "x-twitter": "X",
    "xing": "XING",
    "yelp": "Yelp",
    "youtube": "YouTube",
}

NAMES_OF_BRAND: dict[str, str] = {
    "app-store": "app-store app-store-ios appstore apple-app-store",
    "apple-music": "apple-music applemusic itunes itunes-note",
    "apple": "apple-logo brand-apple logo-apple fa-apple bi-apple bxl-apple mdi-apple social-apple",
    "behance": "behance behance-square be",
    "deezer": "deezer",
    "facebook": (
        "facebook facebook-f facebook-official facebook-square square-facebook fb facebook-logo facebook-circle "
        "facebook-letter facebook-alt facebook-rect facebook-icon facebook-round facebook-brand meta-facebook"
    ),
    "facebook-messenger": "facebook-messenger fb-messenger messenger-facebook messenger",
    "github": "github github-alt github-square mark-github github-logo github-circle square-github",
    "google-play": "google-play googleplay playstore",
    "google-plus": (
        "google-plus google-plus-g googleplus gplus google-plus-square google-plus-official googleplus-square"
    ),
    "google": "google google-logo google-g",
    "instagram": "instagram instagram-square square-instagram insta instagram-logo instagram-alt ig instagram-icon",
    "line": "line-messenger line-app line-brand",
    "linkedin": (
        "linkedin linkedin-in linkedin-square linkedin-alt linkedin-logo square-linkedin linked-in linkedin-box "
        "linkedin2 linkedin-rect linkedin-icon"
    ),
    "medium": ("medium-m medium-logo brand-medium logo-medium fa-medium bi-medium bxl-medium mdi-medium social-medium"),
    "odnoklassniki": "odnoklassniki ok-ru odnoklassniki-square",
    "pocket": "get-pocket brand-pocket fa-get-pocket",
    "pinterest": (
        "pinterest pinterest-p pinterest-square pinterest-logo pinterest-alt square-pinterest pinterest-circled"
    ),
    "reddit": "reddit reddit-alien reddit-square reddit-logo",
    "signal": "signal-messenger signal-app",
    "skype": "skype skype-logo",
    "snapchat": "snapchat snapchat-ghost snapchat-square snapchat-logo",
    "stackoverflow": "stackoverflow stack-overflow stackoverflow-logo",
    "steam": "steam steam-symbol steam-square",
    "telegram": "telegram telegram-alt telegram-app telegram-logo telegram-circle telegram-plane",
    "threads": "threads-logo square-threads brand-threads logo-threads fa-threads bi-threads bxl-threads",
    "tiktok": "tiktok tik-tok tiktok-logo music-tiktok",
    "tumblr": "tumblr tumblr-square tumblr-alt tumblr-logo",
    "twitter": (
        "twitter twitter-square square-twitter twitter-bird twitter-logo twitter-alt tw twitter-icon twitter-circle"
    ),
    "vimeo": "vimeo vimeo-v vimeo-square vimeo-logo",
    "vk": "vk vkontakte vk-logo",
    "wechat": "weixin wechat-logo",
    "whatsapp": "whatsapp whatsapp-square whatsapp-logo square-whatsapp whatsapp-icon whats-app whatsapp-alt",
    "wikipedia": "wikipedia wikipedia-w",
    "wordpress": "wordpress wordpress-simple wordpress-alt wordpress-logo",
    "x-twitter": (
        "x-twitter twitter-x square-x-twitter x-logo twitterx x-social xtwitter logo-x brand-x bxl-x social-x "
        "fa-brand-x"
    ),
    "xing": "xing xing-square",
    "youtube": "youtube youtube-play youtube-square square-youtube youtube-logo youtube-alt yt youtube-icon youtube-tv",
    "slack": "slack-hash",
    "foursquare": "foursquare-city-guide foursquarecityguide",
}
"""Names besides the brand's own key."""

HOSTS_OF_BRAND: dict[str, str] = {
    "500px": "500px.com",
    "airbnb": "airbnb.com",
    "amazon": "amazon.com amazon.de amazon.co.uk amazon.fr amazon.it amazon.es",
    "apple-music": "music.apple.com",
    "app-store": "apps.apple.com itunes.apple.com",
    "apple-podcasts": "podcasts.apple.com",
    "bandcamp": "bandcamp.com",
    "behance": "behance.net",
    "bitbucket": "bitbucket.org",
    "blogger": "blogger.com",
    "bluesky": "bsky.app",
    "buymeacoffee": "buymeacoffee.com",
    "codepen": "codepen.io",
    "crunchbase": "crunchbase.com",
    "dailymotion": "dailymotion.com",
    "deezer": "deezer.com",
    "deviantart": "deviantart.com",
    "digg": "digg.com",
    "discord": "discord.com discord.gg discordapp.com",
    "docker": "hub.docker.com",
    "dribbble": "dribbble.com",
    "dropbox": "dropbox.com",
    "ebay": "ebay.com",
    "etsy": "etsy.com",
    "eventbrite": "eventbrite.com eventbrite.co.uk eventbrite.de",
    "evernote": "evernote.com",
    "facebook": "facebook.com fb.com fb.me",
    "facebook-messenger": "m.me messenger.com",
    "figma": "figma.com",
    "flickr": "flickr.com",
    "flipboard": "flipboard.com",
    "foursquare": "foursquare.com",
    "github": "github.com",
    "gitlab": "gitlab.com",
    "glassdoor": "glassdoor.com",
    "goodreads": "goodreads.com",
    "google-play": "play.google.com",
    "google-plus": "plus.google.com",
    "hacker-news": "news.ycombinator.com",
    "houzz": "houzz.com",
    "imdb": "imdb.com",
    "instagram": "instagram.com instagr.am",
    "instapaper": "instapaper.com",
    "kakaotalk": "pf.kakao.com story.kakao.com",
    "kickstarter": "kickstarter.com",
    "ko-fi": "ko-fi.com",
    "lastfm": "last.fm",
    "letterboxd": "letterboxd.com",
    "line": "line.me",
    "linkedin": "linkedin.com lnkd.in",
    "linktree": "linktr.ee",
    "livejournal": "livejournal.com",
    "mastodon": "mastodon.social mastodon.online mas.to fosstodon.org",
    "medium": "medium.com",
    "meetup": "meetup.com",
    "mixcloud": "mixcloud.com",
    "naver": "naver.com",
    "nextdoor": "nextdoor.com",
    "npm": "npmjs.com",
    "odnoklassniki": "ok.ru",
    "orcid": "orcid.org",
    "patreon": "patreon.com",
    "paypal": "paypal.com paypal.me",
    "pinterest": "pinterest.com pin.it pinterest.de pinterest.co.uk pinterest.fr pinterest.es pinterest.it",
    "pixiv": "pixiv.net",
    "pocket": "getpocket.com",
    "quora": "quora.com",
    "reddit": "reddit.com",
    "researchgate": "researchgate.net",
    "signal": "signal.me signal.group",
    "skype": "skype.com",
    "slack": "slack.com",
    "slideshare": "slideshare.net",
    "snapchat": "snapchat.com",
    "soundcloud": "soundcloud.com",
    "spotify": "spotify.com open.spotify.com",
    "stackoverflow": "stackoverflow.com",
    "steam": "steamcommunity.com steampowered.com",
    "strava": "strava.com",
    "stumbleupon": "stumbleupon.com",
    "substack": "substack.com",
    "telegram": "t.me telegram.me telegram.org",
    "threads": "threads.net threads.com",
    "tiktok": "tiktok.com",
    "tripadvisor": "tripadvisor.com tripadvisor.de tripadvisor.co.uk tripadvisor.fr tripadvisor.it tripadvisor.es",
    "trustpilot": "trustpilot.com",
    "tumblr": "tumblr.com",
    "twitch": "twitch.tv",
    "unsplash": "unsplash.com",
    "viber": "viber.com",
    "vimeo": "vimeo.com",
    "vk": "vk.com vkontakte.ru",
    "wechat": "wechat.com weixin.qq.com",
    "weibo": "weibo.com",
    "whatsapp": "whatsapp.com wa.me",
    "wikipedia": "wikipedia.org",
    "wordpress": "wordpress.com",
    "x-twitter": "x.com twitter.com t.co",
    "xing": "xing.com xing-share.com",
    "yelp": "yelp.com",
    "youtube": "youtube.com youtu.be",
}

CLASSES_OF_CONTROL: dict[str, str] = {
    "account": "header-account my-account-link account-link",
    "add-to-cart": (
        "add-to-cart addtocart btn-add-to-cart add-to-cart-btn add-to-cart-button btn-addtocart add_to_cart_button "
        "single_add_to_cart_button add-to-bag add-to-basket ajax_add_to_cart"
    ),
    "back-to-top": (
        "back-to-top backtotop scroll-top scroll-to-top scrolltop scrollup scroll-up go-top gotop to-top totop "
        "cd-top ast-scroll-top elementor-scroll-to-top"
    ),
    "cart": (
        "cart-contents cart-toggle minicart-trigger header-cart cart-link header__icon--cart site-header-cart showcart"
    ),
    "close": (
        "btn-close close-btn close-button button-close modal-close modal__close popup-close popup__close "
        "mfp-close fancybox-close fancybox-button--close lb-close pswp__button--close dialog-close "
        "dialog-close-button cookie-close ui-dialog-titlebar-close banner-close drawer-close drawer__close "
        "modal__close-button close-modal close-popup search-close swal2-close tns-close offcanvas-close pum-close "
        "elementor-popup-modal-close"
    ),
    "dark-mode": (
        "dark-mode-toggle dark-mode-switch darkmode-toggle darkmode-switch theme-toggle theme-toggler toggle-theme "
        "toggle-dark-mode color-mode-toggle color-scheme-toggle night-mode-toggle"
    ),
    "menu": (
        "navbar-toggle navbar-toggler menu-toggle menu-toggler nav-toggle hamburger hamburger-menu burger "
        "burger-menu mobile-menu-toggle menu-trigger mobile-menu-button menu-button elementor-menu-toggle "
        "mobile-nav-toggle btn-menu navbar-burger menu-btn hamburger-btn slicknav_btn "
        "wp-block-navigation__responsive-container-open"
    ),
    "next": (
        "slick-next owl-next swiper-button-next carousel-control-next flex-next bx-next lb-next "
        "splide__arrow--next glide__arrow--right slider-next carousel-next mfp-arrow-right "
        "pswp__button--arrow--right fancybox-button--arrow_right flickity-button-next next-slide slide-next "
        "nivo-nextNav rslides_nav-next tparrows-right embla__button--next btn-next"
    ),
    "previous": (
        "slick-prev owl-prev swiper-button-prev carousel-control-prev flex-prev bx-prev lb-prev "
        "splide__arrow--prev glide__arrow--left slider-prev carousel-prev mfp-arrow-left "
        "pswp__button--arrow--left fancybox-button--arrow_left prev-slide slide-prev nivo-prevNav "
        "rslides_nav-prev tparrows-left embla__button--prev btn-prev"
    ),
    "pause": "plyr__control--pause mejs-pause slick-pause",
    "play": "mejs-play vjs-big-play-button plyr__control--overlaid play-button play-btn video-play-button",
    "search": (
        "search-submit search-toggle search-button search-btn btn-search searchsubmit search-icon search-trigger "
        "wp-block-search__button search__submit search__button site-search-toggle header-search-toggle "
        "search-form-submit searchform-submit header__icon--search"
    ),
    "share": "share-button share-btn btn-share",
    "wishlist": (
        "add_to_wishlist add-to-wishlist wishlist-button towishlist yith-wcwl-add-button tinvwl_add_to_wishlist_button"
    ),
}
"""Classes that widely used scripts, themes and frameworks give their own controls, as they are written."""

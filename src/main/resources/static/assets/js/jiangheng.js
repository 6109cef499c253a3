// Everything here is a comfort: pages read, verify and download without it.
import './confirm.js';
import './unsaved.js';
import './keep.js';
import './tables.js';
import './menu.js';
import './sheet.js';
import './print.js';
import './refusal.js';

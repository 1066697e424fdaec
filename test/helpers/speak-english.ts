/** The server's words, English until a page or an input says otherwise: what views are rendered with here, too. */
import '../../text/index.js';

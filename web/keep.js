// What a reader may do with a stand-alone page: read it offline, install it, and
// embed it in a website.

import './offline.js'
import './install.js'
import './embedding-button.js'

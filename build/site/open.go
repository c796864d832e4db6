package site

// openFolder is that of the page which opens a bundle from elsewhere.
const openFolder = "open"

// Does nothing: the self-test only tries whether the page may register a service worker, and takes it away again.

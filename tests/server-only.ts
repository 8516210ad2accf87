// Outside Next's server graph the package of this name throws; tests are the server.
export {};

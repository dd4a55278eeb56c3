package org.mirrorbench.engine.worker;

/**
 * A file for a worker that somebody will run elsewhere. Holds no secret.
 *
 * @param name such as {@code connect-distributed.properties}
 * @param text its contents
 * @param place where it belongs on the worker, for people to read
 */
public record PreparedFile(String name, String text, String place) {}

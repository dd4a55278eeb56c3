package org.mirrorbench.engine.format;

/**
 * A file that is to be written.
 *
 * @param name without a folder
 * @param text its whole content; holds no secret
 */
public record ExportedFile(String name, String text) {}

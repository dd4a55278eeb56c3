package org.mirrorbench.app.shell;

/** Makes the page of a place in the language of the context. */
@FunctionalInterface
public interface PageSource {
  Page page(Place place, PageContext context);
}

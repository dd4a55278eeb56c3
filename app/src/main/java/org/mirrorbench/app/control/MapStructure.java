package org.mirrorbench.app.control;

import java.util.List;

/**
 * What a layout depends on: which boxes there are, how they are joined, and how much room each
 * needs. As long as two structures are equal the map keeps its places, whatever the numbers on it
 * say.
 */
record MapStructure(List<Box> cards, List<Link> links) {

  /** Width and height in pixels. */
  record Box(String id, double width, double height) {}

  /** A flow with the size of its label. */
  record Link(String id, String from, String to, double width, double height) {}

  MapStructure {
    cards = List.copyOf(cards);
    links = List.copyOf(links);
  }
}

package org.mirrorbench.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.mirrorbench.app.control.MapStructure.Box;
import org.mirrorbench.app.control.MapStructure.Link;

class LayeredLayoutTest {
  private static final MapStructure LOOPS =
      new MapStructure(
          List.of(box("a"), box("b"), box("c"), box("d"), box("alone")),
          List.of(
              link("ab", "a", "b"),
              link("ba", "b", "a"),
              link("ab2", "a", "b"),
              link("bc", "b", "c"),
              link("ac", "a", "c"),
              link("cd", "c", "d"),
              link("da", "d", "a")));

  @Test
  void shouldFlowFromLeftToRight() {
    MapStructure chain =
        new MapStructure(List.of(box("a"), box("b")), List.of(link("ab", "a", "b")));
    MapGeometry geometry = LayeredLayout.of(chain);
    double label = geometry.route("ab").label().getX();
    assertThat(geometry.card("a").getX()).isLessThan(label);
    assertThat(label).isLessThan(geometry.card("b").getX());
  }

  @Test
  void shouldOverlapNothing() {
    shouldOverlapNothing(LOOPS, LayeredLayout.of(LOOPS));
    shouldOverlapNothing(LOOPS, LayeredLayout.of(LOOPS).spread(1.3, 1.7));
    shouldOverlapNothing(LOOPS, ColumnLayout.of(LOOPS));
  }

  @Test
  void shouldPlaceMapsWithoutFlowsOrCards() {
    MapStructure cards = new MapStructure(List.of(box("a"), box("b")), List.of());
    assertThat(LayeredLayout.of(cards).covers(cards)).isTrue();
    MapStructure nothing = new MapStructure(List.of(), List.of());
    assertThat(LayeredLayout.of(nothing).covers(nothing)).isTrue();
  }

  private static void shouldOverlapNothing(MapStructure structure, MapGeometry geometry) {
    assertThat(geometry.covers(structure)).isTrue();
    List<Rectangle2D> places = new ArrayList<>();
    for (Box box : structure.cards()) {
      places.add(place(geometry.card(box.id()), box.width(), box.height()));
    }
    for (Link link : structure.links()) {
      places.add(place(geometry.route(link.id()).label(), link.width(), link.height()));
    }
    Rectangle2D map = new Rectangle2D(0, 0, geometry.width(), geometry.height());
    for (int i = 0; i < places.size(); i++) {
      assertThat(map.contains(places.get(i))).as("%s in %s", places.get(i), map).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(places.get(i).intersects(places.get(j))).isFalse();
      }
    }
  }

  private static Rectangle2D place(Point2D centre, double width, double height) {
    return new Rectangle2D(centre.getX() - width / 2, centre.getY() - height / 2, width, height);
  }

  private static Box box(String id) {
    return new Box(id, 230, 100);
  }

  private static Link link(String id, String from, String to) {
    return new Link(id, from, to, 208, 44);
  }
}

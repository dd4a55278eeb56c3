package org.mirrorbench.app.fx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.ObservableList;

/** Brings a table's rows up to date without throwing away selection and scroll position. */
public final class Rows {

  private Rows() {}

  /** Replaces what changed, adds what is new and removes what is gone, told apart by key. */
  public static <R, K> void sync(
      ObservableList<R> rows, List<? extends R> now, Function<? super R, ? extends K> key) {
    Map<K, R> wanted = new HashMap<>();
    now.forEach(row -> wanted.put(key.apply(row), row));
    rows.removeIf(row -> !wanted.containsKey(key.apply(row)));
    Set<K> present = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      K name = key.apply(rows.get(i));
      present.add(name);
      R fresh = wanted.get(name);
      if (fresh != null && !fresh.equals(rows.get(i))) {
        rows.set(i, fresh);
      }
    }
    now.stream().filter(row -> !present.contains(key.apply(row))).forEach(rows::add);
  }
}

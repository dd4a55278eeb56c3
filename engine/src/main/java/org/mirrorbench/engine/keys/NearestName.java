package org.mirrorbench.engine.keys;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known name that was probably meant. */
final class NearestName {

  private NearestName() {}

  /** The nearest candidate, or null when none is near enough to be worth a suggestion. */
  static @Nullable String of(String name, Collection<String> candidates) {
    String words = words(name);
    String best = null;
    int bestDistance = Math.max(1, name.length() / 5) + 1;
    for (String candidate : candidates) {
      if (words(candidate).equals(words)) {
        return candidate;
      }
      int distance = distance(name.toLowerCase(Locale.ROOT), candidate, bestDistance);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** The same words in another order or with other separators are the same name. */
  private static String words(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split("[._\\- ]+");
    Arrays.sort(words);
    return String.join(".", words);
  }

  /** Levenshtein distance, or the limit when it is not below it. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] previous = new int[b.length() + 1];
    Arrays.setAll(previous, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return Math.min(previous[b.length()], limit);
  }
}

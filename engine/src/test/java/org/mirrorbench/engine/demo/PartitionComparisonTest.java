package org.mirrorbench.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartitionComparisonTest {

  @Test
  void shouldFindNothingInACopy() {
    PartitionAudit audit = compare("abcde", "abcde");

    assertThat(audit.identical()).isTrue();
    assertThat(audit.source()).isEqualTo(5);
    assertThat(audit.target()).isEqualTo(5);
  }

  @Test
  void shouldFindWhatIsMissingAtEveryPlace() {
    for (String mirror : List.of("bcde", "abde", "abcd")) {
      assertThat(compare("abcde", mirror)).isEqualTo(audit(5, 4, 1, 0, 0, 0, 0));
    }
  }

  @Test
  void shouldFindWhatIsExtraAtEveryPlace() {
    for (String mirror : List.of("xabcde", "abxcde", "abcdex")) {
      assertThat(compare("abcde", mirror)).isEqualTo(audit(5, 6, 0, 1, 0, 0, 0));
    }
  }

  @Test
  void shouldFindWhatIsAlteredAtEveryPlace() {
    for (String mirror : List.of("xbcde", "abxde", "abcdx")) {
      assertThat(compare("abcde", mirror)).isEqualTo(audit(5, 5, 0, 0, 1, 0, 0));
    }
  }

  @Test
  void shouldTellARepeatedStretchFromExtraRecords() {
    assertThat(compare("abcdefg", "abcdecdefg")).isEqualTo(audit(7, 10, 0, 0, 0, 3, 0));
    assertThat(compare("abcde", "abcdede")).isEqualTo(audit(5, 7, 0, 0, 0, 2, 0));
  }

  @Test
  void shouldCountARecordThatMovedOnce() {
    assertThat(compare("abcde", "acdeb")).isEqualTo(audit(5, 5, 0, 0, 0, 0, 1));
    assertThat(compare("abcde", "eabcd")).isEqualTo(audit(5, 5, 0, 0, 0, 0, 1));
    assertThat(compare("abcde", "abdce")).isEqualTo(audit(5, 5, 0, 0, 0, 0, 1));
  }

  @Test
  void shouldAcceptRepetitionsThatTheSourceHasItself() {
    assertThat(compare("aabab", "aabab").identical()).isTrue();
    assertThat(compare("aaaa", "aaa")).isEqualTo(audit(4, 3, 1, 0, 0, 0, 0));
    assertThat(compare("aaa", "aaaa")).isEqualTo(audit(3, 4, 0, 0, 0, 1, 0));
  }

  @Test
  void shouldReportAMissingMirrorAsMissingRecords() {
    assertThat(compare("abc", "")).isEqualTo(audit(3, 0, 3, 0, 0, 0, 0));
    assertThat(compare("", "abc")).isEqualTo(audit(0, 3, 0, 3, 0, 0, 0));
  }

  @Test
  void shouldNeverCallADifferenceIdenticalHoweverItWasMade() {
    Random random = new Random(20_26);
    for (int run = 0; run < 3_000; run++) {
      List<Print> source = new ArrayList<>(IntStream.range(0, 40).mapToObj(i -> print(i)).toList());
      List<Print> target = new ArrayList<>(source);
      for (int damage = 0; damage <= random.nextInt(4); damage++) {
        damage(target, random);
      }

      PartitionAudit audit = compare(source, target, false, false, false);

      assertThat(audit.identical()).as("%s", target).isEqualTo(source.equals(target));
      assertThat(audit.source() - audit.missing() + audit.extra() + audit.duplicates())
          .isEqualTo(audit.target());
    }
  }

  @Test
  void shouldForgiveWhatCompactionRemovedFromTheSource() {
    List<Print> source = List.of(print(2, 8), print(3, 7));
    List<Print> target = List.of(print(1, 7), print(2, 8), print(3, 7));

    PartitionAudit audit = compare(source, target, true, true, false);

    assertThat(audit.identical()).isTrue();
    assertThat(audit.compacted()).isEqualTo(1);
  }

  @Test
  void shouldForgiveWhatCompactionRemovedFromBothSidesDifferently() {
    List<Print> source = List.of(print(1, 7), print(3, 8), print(4, 7));
    List<Print> target = List.of(print(2, 8), print(3, 8), print(4, 7));

    PartitionAudit audit = compare(source, target, true, true, true);

    assertThat(audit.identical()).isTrue();
    assertThat(audit.compacted()).isEqualTo(2);
  }

  @Test
  void shouldNotForgiveALossInACompactedTopicThatWasNeverCompacted() {
    List<Print> source = List.of(print(1, 7), print(2, 8), print(3, 7));
    List<Print> target = List.of(print(2, 8), print(3, 7));

    assertThat(compare(source, target, true, false, false).missing()).isEqualTo(1);
  }

  @Test
  void shouldNotForgiveTheLossOfAKeysLastRecord() {
    List<Print> source = List.of(print(1, 7), print(2, 8), print(3, 7));
    List<Print> target = List.of(print(1, 7), print(2, 8));

    assertThat(compare(source, target, true, true, true).missing()).isEqualTo(1);
  }

  @Test
  void shouldFindAnAlterationInACompactedTopic() {
    List<Print> source = List.of(print(1, 7), print(2, 8));
    List<Print> target = List.of(print(1, 7), print(9, 8));

    PartitionAudit audit = compare(source, target, true, true, true);

    assertThat(audit.altered()).isEqualTo(1);
    assertThat(audit.missing()).isZero();
    assertThat(audit.extra()).isZero();
  }

  private static void damage(List<Print> target, Random random) {
    int place = random.nextInt(target.size());
    switch (random.nextInt(6)) {
      case 0 -> target.remove(place);
      case 1 -> target.set(place, print(100 + random.nextInt(1000)));
      case 2 -> target.add(place, print(100 + random.nextInt(1000)));
      case 3 -> Collections.swap(target, place, random.nextInt(target.size()));
      case 4 -> target.add(place, target.get(random.nextInt(target.size())));
      default -> target.addAll(place, List.copyOf(target.subList(place / 2, place)));
    }
  }

  private static PartitionAudit audit(
      long source,
      long target,
      long missing,
      long extra,
      long altered,
      long duplicates,
      long reordered) {
    return new PartitionAudit(
        "a", "b", 0, source, target, missing, extra, altered, duplicates, reordered, 0);
  }

  private static PartitionAudit compare(String source, String target) {
    return compare(prints(source), prints(target), false, false, false);
  }

  private static PartitionAudit compare(
      List<Print> source,
      List<Print> target,
      boolean compacts,
      boolean sourceHoles,
      boolean targetHoles) {
    PartitionComparison comparison =
        new PartitionComparison(new Window(feed(source)), new Window(feed(target)), compacts);
    comparison.run();
    return comparison.audit("a", "b", 0, sourceHoles, targetHoles);
  }

  private static Supplier<@Nullable Print> feed(List<Print> prints) {
    Iterator<Print> iterator = prints.iterator();
    return () -> iterator.hasNext() ? iterator.next() : null;
  }

  private static List<Print> prints(String letters) {
    return letters.chars().mapToObj(PartitionComparisonTest::print).toList();
  }

  private static Print print(int content) {
    return print(content, Print.NO_KEY);
  }

  private static Print print(int content, long key) {
    return new Print(content, content, key);
  }
}

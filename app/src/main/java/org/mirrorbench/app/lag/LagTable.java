package org.mirrorbench.app.lag;

import java.util.Comparator;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.mirrorbench.app.control.HeatStrip;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.lag.LagSample;

/** The columns of the table of topics. */
final class LagTable {

  private LagTable() {}

  static void fill(TableView<TopicRow> topics, ObservableList<TopicRow> rows, Messages messages) {
    Figures figures = new Figures(messages);
    FlowWords words = new FlowWords(messages);
    Table<TopicRow> table = new Table<>(topics, messages, "lag.topics.");
    table.node(
        "state",
        130,
        row -> FlowWords.urgency(row.health()),
        row -> {
          FlowWords.StateWord word = words.health(row.health());
          return new StateBadge(word.style(), word.word());
        });
    table.strong("topic", 200, TopicRow::topic);
    table.figure("behind", 130, TopicRow::behind, figures::number);
    table.figure("seconds", 110, TopicRow::seconds, figures::span);
    table.figure("rate", 140, TopicRow::rate, figures::records);
    table.figure("count", 90, row -> row.partitions().size(), figures::number);
    table.node("partitions", 320, row -> row.partitions().size(), row -> strip(row, messages));
    table.items(
        rows,
        Comparator.comparing(
                TopicRow::behind, Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
            .reversed()
            .thenComparing(TopicRow::topic));
    topics.setPlaceholder(new Label(messages.text("lag.topics.empty")));
  }

  private static HeatStrip strip(TopicRow row, Messages messages) {
    HeatStrip strip = new HeatStrip();
    strip.setMaxHeight(Region.USE_PREF_SIZE);
    strip.show(row.partitions().stream().map(sample -> cell(sample, messages)).toList());
    return strip;
  }

  private static HeatStrip.Cell cell(LagSample sample, Messages messages) {
    FlowWords.StateWord word = new FlowWords(messages).health(TopicRow.health(sample));
    return new HeatStrip.Cell(
        messages.text(
            "lag.topics.cell",
            Integer.toString(sample.partition()),
            new Figures(messages).number(sample.lag()),
            word.word()),
        word.style());
  }
}

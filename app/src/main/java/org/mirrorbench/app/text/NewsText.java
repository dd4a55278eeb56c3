package org.mirrorbench.app.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.News;

/** News in the person's words. */
public final class NewsText {

  private final Messages messages;
  private final Figures figures;

  public NewsText(Messages messages) {
    this.messages = messages;
    this.figures = new Figures(messages);
  }

  /** What was found or done, in a sentence or two. */
  public String of(News news) {
    return switch (news) {
      case News.DeliveredTwice(long records, int unread) ->
          messages.count("news.deliveredTwice", records, figures.number(records))
              + (unread == 0
                  ? ""
                  : " " + messages.count("news.uncounted", unread, figures.number(unread)));
      case News.BegunAgain() -> messages.text("news.begunAgain");
      case News.TookOver(int positions, String from) ->
          messages.count("news.tookOver", positions, figures.number(positions), from);
      case News.Restored(String backup, Instant takenAt, String kept) ->
          messages.text("news.restored", backup, moment(takenAt)) + kept(kept);
      case News.BackupUseless(String backup) -> messages.text("news.backupUseless", backup);
      case News.StartedEmpty(String kept) -> messages.text("news.startedEmpty") + kept(kept);
      case News.HistoryAnew(String kept) -> messages.text("news.historyAnew") + kept(kept);
    };
  }

  private String kept(@Nullable String file) {
    return file == null ? "" : " " + messages.text("news.kept", file);
  }

  private String moment(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .withLocale(messages.locale())
        .withZone(ZoneId.systemDefault())
        .format(at);
  }
}

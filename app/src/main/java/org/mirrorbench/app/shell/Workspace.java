package org.mirrorbench.app.shell;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.Notice;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.lag.Scrape;

/**
 * What an open engine gives the window.
 *
 * @param lag the newest look at each flow
 * @param recentNotices the notices so far, oldest first: a feed keeps only its newest
 * @param pages makes the pages
 * @param items makes what a feature adds to the status strip
 */
public record Workspace(
    ReadOnlyFeed<List<FlowSnapshot>> flows,
    ReadOnlyFeed<Map<FlowName, Scrape>> lag,
    ReadOnlyFeed<Notice> notices,
    Supplier<List<Notice>> recentNotices,
    PageSource pages,
    Function<PageContext, List<StripItem>> items) {}

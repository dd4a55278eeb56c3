package org.mirrorbench.engine.run;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.plan.Journal;
import org.mirrorbench.engine.problem.News;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.schedule.Ticker;

/**
 * What a running flow needs from around it. Consumers are called on the flow's own threads.
 *
 * @param guard makes the clusters of a flow read-only that the workspace protects; never blocks
 * @param tokens gives a Connect group its token, which all its workers share
 * @param onNews told of what is no problem, such as positions that were taken over
 */
public record FlowPorts(
    Ticker ticker,
    UnaryOperator<FlowSpec> guard,
    Journal journal,
    Function<String, Result<String>> tokens,
    Consumer<Scrape> onLag,
    Consumer<HeartbeatSample> onHeartbeat,
    BiConsumer<FlowName, Problem> onProblem,
    BiConsumer<FlowName, News> onNews) {}

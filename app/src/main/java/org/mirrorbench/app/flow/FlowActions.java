package org.mirrorbench.app.flow;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Result;

/** What can be done to a flow; each call returns at once. */
public record FlowActions(
    Function<FlowName, CompletableFuture<Result<FlowName>>> start,
    Function<FlowName, CompletableFuture<Result<FlowName>>> pause,
    Function<FlowName, CompletableFuture<Result<FlowName>>> resume,
    Function<FlowName, CompletableFuture<Result<FlowName>>> stop) {}

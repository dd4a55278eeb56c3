package org.mirrorbench.app.flow;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Result;

/**
 * What can be done to a flow; each call returns at once.
 *
 * @param prepare gets a stopped flow ready to start quickly, where that changes nothing
 */
public record FlowActions(
    Function<FlowName, CompletableFuture<Result<FlowName>>> prepare,
    Function<FlowName, CompletableFuture<Result<FlowName>>> start,
    Function<FlowName, CompletableFuture<Result<FlowName>>> pause,
    Function<FlowName, CompletableFuture<Result<FlowName>>> resume,
    Function<FlowName, CompletableFuture<Result<FlowName>>> stop) {}

package org.tsunagi.base.web;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import org.tsunagi.base.kernel.Audited;

/** Notes that an act of a desk was committed: what fails later in the same request says nothing of what was stored. */
@Audited
@Interceptor
@Priority(CommittedActs.OUTSIDE_THE_TRANSACTION)
class CommittedActs {
    static final int OUTSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 190;
    private static final String COMMITTED = "tsunagi.act-committed";

    private final CurrentVertxRequest request;

    CommittedActs(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Whether there was one. */
    static boolean anyOf(RoutingContext routing) {
        return routing.get(COMMITTED, false);
    }

    @AroundInvoke
    Object around(InvocationContext act) throws Exception {
        Object result = act.proceed();
        if (QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION
                && Arc.container().requestContext().isActive()) {
            RoutingContext routing = request.getCurrent();
            if (routing != null) {
                routing.put(COMMITTED, true);
            }
        }
        return result;
    }
}

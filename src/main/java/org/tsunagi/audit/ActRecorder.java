package org.tsunagi.audit;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.List;
import org.tsunagi.audit.AuditDesk.Happened;
import org.tsunagi.base.kernel.ActWords;
import org.tsunagi.base.kernel.Audited;

/**
 * Writes the line of an act, inside the transaction of the desk: the act and its line are stored together or not at all. What
 * a desk lets another desk do is part of the same act.
 */
@Audited
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
class ActRecorder {
    private static final ThreadLocal<Boolean> ACTING = ThreadLocal.withInitial(() -> false);

    private final Actor.Source actors;
    private final AuditDesk desk;

    ActRecorder(Actor.Source actors, AuditDesk desk) {
        this.actors = actors;
        this.desk = desk;
    }

    @AroundInvoke
    Object around(InvocationContext act) throws Exception {
        if (ACTING.get()) {
            return act.proceed();
        }
        ACTING.set(true);
        try {
            Object result = act.proceed();
            String name = act.getMethod().getDeclaringClass().getSimpleName() + "."
                    + act.getMethod().getName();
            List<String> said = ActWords.take();
            actors.acting()
                    .ifPresent(by -> said.forEach(words -> desk.record(new Happened(by, AuditKind.ACT, name, words))));
            return result;
        } finally {
            ActWords.take();
            ACTING.remove();
        }
    }
}

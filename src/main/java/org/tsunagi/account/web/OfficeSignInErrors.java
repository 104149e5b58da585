package org.tsunagi.account.web;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tsunagi.base.kernel.StorageFailure;
import org.tsunagi.base.web.Answers;

/** What {@link OfficeSignIn} throws on the way: where to go next, or that it came to nothing, which is no incident. */
@Singleton
class OfficeSignInErrors {
    private static final Logger LOG = Logger.getLogger(OfficeSignInErrors.class);

    @ServerExceptionMapper
    Response onward(AuthenticationRedirectException step) {
        return Response.status(step.getCode())
                .header(HttpHeaders.LOCATION, step.getRedirectUri())
                .build();
    }

    @ServerExceptionMapper
    Response turnedBack(AuthenticationCompletionException failure) {
        return nothing(failure);
    }

    @ServerExceptionMapper
    Response failed(AuthenticationFailedException failure) {
        return nothing(failure);
    }

    /** No message in the log: it may hold the token, and with it a name. */
    private static Response nothing(Throwable failure) {
        LOG.warn(StorageFailure.all(failure)
                .map(one -> one.getClass().getName())
                .collect(Collectors.joining(", caused by ", "the office's sign-in service was asked in vain: ", "")));
        return Answers.seeOther(OfficeSignInResource.REFUSED);
    }
}

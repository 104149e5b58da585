package org.tsunagi;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.SignedIn;

/** Lets a test look at a page as some viewer without an account: {@link Browser#as}. Only in the tests. */
@ApplicationScoped
class TestViewers implements HttpAuthenticationMechanism {
    static final String HEADER = "X-Test-Viewer";
    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final Map<String, Viewer> KNOWN = new ConcurrentHashMap<>();

    static String known(Viewer viewer) {
        String key = Integer.toHexString(viewer.hashCode());
        KNOWN.put(key, viewer);
        return key;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String key = context.request().getHeader(HEADER);
        Viewer viewer = key == null ? null : KNOWN.get(key);
        return viewer == null ? Uni.createFrom().nullItem() : Uni.createFrom().item(identity(viewer));
    }

    @Override
    public Uni<@Nullable ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }

    private static SecurityIdentity identity(Viewer viewer) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(viewer.name()))
                .addRole(viewer.role().name())
                .addAttribute(SignedIn.ATTRIBUTE, viewer)
                .build();
    }
}

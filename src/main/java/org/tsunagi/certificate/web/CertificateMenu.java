package org.tsunagi.certificate.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The certificates, for the officers. */
@ApplicationScoped
class CertificateMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(550, "修了証書", CertificatesResource.PATH, Set.of(Role.OFFICER, Role.ADMINISTRATOR))
                .alsoAt("/courses/*/certificates", "/completions/*/certificate", "/certificate-runs"));
    }
}

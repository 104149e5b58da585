package org.tsunagi.notice.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The mails and the texts they are written by, for officers. */
@ApplicationScoped
class NoticeMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(1000, "お知らせ・メール", MailsResource.PATH, Set.of(Role.OFFICER, Role.ADMINISTRATOR))
                .alsoAt(WordingsResource.PATH, "/notices"));
    }
}

package org.tsunagi.intake;

import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.notice.PaperPurpose;

/** What a call is written about to bodies, by letter: no body has a mail address of its own. */
interface CallText extends PaperPurpose {
    /** The key that its words begin with. */
    String words();

    @Override
    default String label() {
        return Messages.say(words());
    }

    @Override
    default String reach() {
        return Messages.say(words() + ".reach");
    }

    @Override
    default List<String> fields() {
        return CallAudiences.FIELDS;
    }

    @Override
    default String firstSubject() {
        return Messages.say(words() + ".subject");
    }

    @Override
    default String firstText() {
        return Messages.say(words() + ".text");
    }
}

package org.tsunagi.attendance;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;

/**
 * A trainee comes to a day through one course.
 *
 * @param number 受講番号 on that course
 * @param body the nominating body; null for who applied directly
 */
public record CourseSeat(
        long traineeId,
        PersonName name,
        String course,
        int number,
        @Nullable String body,
        String employer) {}

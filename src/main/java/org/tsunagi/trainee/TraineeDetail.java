package org.tsunagi.trainee;

import java.time.LocalDate;
import java.util.List;
import org.tsunagi.base.kernel.PersonName;

/**
 * A trainee as an officer sees one.
 *
 * @param formerNames the latest first
 */
public record TraineeDetail(
        long id, long version, PersonName name, LocalDate birthDate, List<FormerNameLine> formerNames) {}

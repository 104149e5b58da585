package org.tsunagi.home;

import java.time.LocalDate;
import java.util.List;
import org.tsunagi.base.kernel.PersonName;

/** One person at a glance, the latest course first. */
public record PersonGlance(long traineeId, PersonName name, LocalDate birthDate, List<PersonLine> courses) {}

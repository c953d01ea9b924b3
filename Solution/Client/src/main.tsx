import { AdministrationPages } from './administration/AdministrationPages';
import { mount } from './shared/mount';

// The app leads to each page by a document of its own; from there on the hash says what is shown.
if (location.hash === '') history.replaceState(null, '', document.body.dataset.start);
mount(<AdministrationPages />);

/** Where to go after `npm start`, in English and Dutch. */
export const NEXT = {
  en: [
    ['Read', 'build/html/index.html'],
    ['Lab', 'npm run lab'],
    ['Your own', 'npm start -- your-study.csv --factors 3'],
  ],
  nl: [
    ['Lezen', 'build/html/index.html'],
    ['Lab', 'npm run lab'],
    ['Eigen', 'npm start -- uw-studie.csv --factors 3'],
  ],
};
